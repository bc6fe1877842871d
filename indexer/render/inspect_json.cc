#include "indexer/render/inspect_json.hh"

#include <cmath>

#include "common/text/json_text.hh"
#include "common/text/utf8.hh"

namespace vigie::indexer {
namespace {

/// Writes the parts of one line; all spans are of one text.
class Line {
public:
    explicit Line(const Extraction& seen) : seen_(seen), offset_(seen.text) {}

    std::string write(const deals::Article& article, bool rejected) {
        json_.open('{');
        json_.key("id").text_or_null(article.id);
        json_.key("date").open('{');
        days(seen_.date.value_or(dates::Interval{}));
        json_.key("source").text(deals::to_string(seen_.date_source)).close('}');
        json_.key("sector");
        texts(seen_.sectors);
        json_.key("amounts").open('[');
        for (std::size_t i = 0; i < seen_.amounts.size(); ++i)
            amount_mention(seen_.amounts[i], seen_.amount_kinds[i]);
        json_.close(']');
        json_.key("dates").open('[');
        for (const auto& date : seen_.dates) date_mention(date);
        json_.close(']');
        json_.key("deals").open('[');
        for (const auto& one : seen_.deals) deal(one);
        json_.close(']');
        if (rejected) rejections();
        return json_.close('}').take();
    }

private:
    /// A number of units: an integer where it is one, for readers and for exactness.
    void units(const std::optional<std::int64_t>& minor, money::Currency currency) {
        if (!minor) {
            json_.null();
            return;
        }
        const double value = money::to_units(*minor, currency);
        if (value == std::floor(value) && std::abs(value) < 9.0e15)
            json_.number(static_cast<std::int64_t>(value));
        else
            json_.number(value);
    }

    void amount(const money::Amount& amount) {
        json_.key("min");
        units(amount.min, amount.currency);
        json_.key("max");
        units(amount.max, amount.currency);
        json_.key("currency").text_or_null(amount.currency.code());
    }

    void day(const std::optional<dates::Day>& day) {
        if (day)
            json_.text(dates::to_iso(*day));
        else
            json_.null();
    }

    void days(const dates::Interval& days) {
        json_.key("from");
        day(days.from);
        json_.key("to");
        day(days.to);
    }

    void texts(const std::vector<std::string>& list) {
        json_.open('[');
        for (const auto& text : list) json_.text(text);
        json_.close(']');
    }

    void place(Span span) {
        json_.key("start").number(offset_(span.begin));
        json_.key("end").number(offset_(span.end));
        json_.key("text").text(std::string_view(seen_.text).substr(span.begin, span.size()));
    }

    void amount_mention(const money::AmountMention& mention, std::string_view kind) {
        json_.open('{');
        place(mention.span);
        amount(mention.amount);
        json_.key("kind").text_or_null(kind);
        if (mention.conversion_of) json_.key("conversion_of").number(*mention.conversion_of);
        json_.key("rule").text(mention.rule).close('}');
    }

    void date_mention(const dates::DateMention& mention) {
        json_.open('{');
        place(mention.span);
        days(mention.days);
        json_.key("rule").text(mention.rule).close('}');
    }

    void deal(const deals::Deal& deal) {
        json_.open('{');
        json_.key("kind").text(deals::to_string(deal.kind));
        json_.key("status").text(deals::to_string(deal.status));
        json_.key("company").text_or_null(deal.company);
        json_.key("amount");
        if (deal.amount) {
            json_.open('{');
            amount(*deal.amount);
            json_.close('}');
        } else {
            json_.null();
        }
        if (deal.also) {
            json_.key("also").open('{');
            amount(*deal.also);
            json_.close('}');
        }
        json_.key("date");
        if (deal.date) {
            json_.open('{');
            days(*deal.date);
            json_.close('}');
        } else {
            json_.null();
        }
        json_.key("stage").text_or_null(deal.stage);
        investors(deal);
        json_.key("sector");
        texts(deal.sectors);
        json_.key("place").text_or_null(deal.place);
        json_.key("evidence").open('{');
        place(deal.evidence);
        json_.close('}');
        json_.key("rule").text(deal.rule).close('}');
    }

    void investors(const deals::Deal& deal) {
        json_.key("investors").open('[');
        for (const auto& investor : deal.investors) {
            json_.open('{').key("name").text(investor.name);
            json_.key("role").text(deals::to_string(investor.role)).close('}');
        }
        json_.close(']');
    }

    void rejections() {
        json_.key("rejected").open('[');
        for (const auto& rejection : seen_.rejected) {
            json_.open('{');
            place(rejection.where);
            json_.key("rule").text(rejection.rule);
            json_.key("reason").text(rejection.reason).close('}');
        }
        json_.close(']');
    }

    const Extraction& seen_;
    text::CodePointOffsets offset_;
    text::JsonText json_;
};

}  // namespace

std::string inspect_line(const deals::Article& article, const Extraction& seen, bool rejected) {
    return Line(seen).write(article, rejected);
}

}  // namespace vigie::indexer
