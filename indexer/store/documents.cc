#include "indexer/store/documents.hh"

#include <algorithm>
#include <cmath>

#include "common/index/row.hh"
#include "common/index/terms.hh"
#include "common/names/known_names.hh"
#include "common/text/utf8.hh"
#include "indexer/store/records.hh"

namespace vigie::indexer {
namespace {

using index::FieldId;

/// A word of the title weighs as much as this many in the body.
constexpr std::uint16_t title_weight = 3;

std::string lower(std::string_view code) {
    std::string out(code);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    return out;
}

void set_number(FlatDocument& doc, FieldId id, double value) {
    doc.set_value(index::slot(id), Xapian::sortable_serialise(value));
}

void put_boolean(FlatDocument& doc, FieldId id, std::string_view value) {
    if (!value.empty()) doc.add_boolean(index::term(id, value));
}

void put_days(FlatDocument& doc, const std::optional<index::Days>& days) {
    if (!days) return;
    const auto day = index::middle(*days);
    set_number(doc, FieldId::first_day, index::day_number(days->first));
    set_number(doc, FieldId::last_day, index::day_number(days->last));
    set_number(doc, FieldId::day, index::day_number(day));
    put_boolean(doc, FieldId::year, index::year_id(day));
    put_boolean(doc, FieldId::month, index::month_id(day));
}

/// Slots and buckets of one amount in one unit.
struct AmountFields {
    FieldId point;
    FieldId min;
    FieldId max;
    FieldId decade;
    FieldId step;
};
constexpr AmountFields stated_fields{FieldId::amount, FieldId::amount_min, FieldId::amount_max,
                                     FieldId::stated_decade, FieldId::stated_step};
constexpr AmountFields eur_fields{FieldId::eur, FieldId::eur_min, FieldId::eur_max,
                                  FieldId::eur_decade, FieldId::eur_step};
constexpr AmountFields usd_fields{FieldId::usd, FieldId::usd_min, FieldId::usd_max,
                                  FieldId::usd_decade, FieldId::usd_step};

void put_figure(FlatDocument& doc, const AmountFields& f, const index::Figure& figure,
                const money::Amount& amount) {
    set_number(doc, f.point, figure.point);
    if (amount.min && figure.min != figure.point) set_number(doc, f.min, figure.min);
    if (amount.max && figure.max != figure.point) set_number(doc, f.max, figure.max);
    const auto bucket = index::bucket_of(figure.point);
    doc.add_boolean(index::decade_term(f.decade, bucket.decade));
    doc.add_boolean(index::step_term(f.step, bucket));
}

/// Adds the words of one text to a document.
class WordAdder {
public:
    WordAdder(FlatDocument& doc, Analysers& analysers, Language language)
        : doc_(doc), analyser_(analysers.of(language)), phrases_(analysers.phrases) {}

    /// Stems, exact forms, names and phrases; no phrase reaches into the next text.
    void add(std::string_view text, std::uint16_t weight) {
        phrases_.reset();
        analyser_.words(text::Tokens(text), [&](const text::Word& word) {
            doc_.add(index::prefix(FieldId::stem), word.stem, weight);
            for (const auto phrase : phrases_.take(word))
                doc_.add(index::prefix(FieldId::phrase), phrase, 0);
            if (word.stop) return;
            if (word.exact != word.stem)
                doc_.add(index::prefix(FieldId::exact), word.exact, weight);
            if (word.name) doc_.add(index::prefix(FieldId::name), word.exact, 0);
        });
    }

    /// Stems only.
    void add_stems(std::string_view text) {
        analyser_.words(text::Tokens(text), [&](const text::Word& word) {
            if (!word.stop) doc_.add(index::prefix(FieldId::stem), word.stem, 1);
        });
    }

private:
    FlatDocument& doc_;
    text::Analyser& analyser_;
    PhraseFinder& phrases_;
};

void put_names(FlatDocument& doc, const deals::Deal& deal) {
    put_boolean(doc, FieldId::company, names::canonical_key(deal.company));
    for (const auto& investor : deal.investors) {
        const auto key = names::canonical_key(investor.name);
        put_boolean(doc, FieldId::investor, key);
        if (investor.role == deals::Role::lead) put_boolean(doc, FieldId::lead, key);
    }
}

void put_amounts(FlatDocument& doc, const index::DealRecord& record, const index::Row& row) {
    if (!record.deal.amount || !row.figure) return;
    const auto& amount = *record.deal.amount;
    put_figure(doc, stated_fields, *row.figure, amount);
    if (row.to_eur) put_figure(doc, eur_fields, index::scaled(*row.figure, *row.to_eur), amount);
    if (row.to_usd) put_figure(doc, usd_fields, index::scaled(*row.figure, *row.to_usd), amount);
    put_boolean(doc, FieldId::currency, lower(amount.currency.code()));
}

void put_words(FlatDocument& doc, const index::DealRecord& record, Analysers& analysers) {
    WordAdder words(doc, analysers, record.language);
    words.add_stems(record.article_title);
    words.add_stems(record.evidence);
    words.add_stems(record.deal.company);
    for (const auto& investor : record.deal.investors) words.add_stems(investor.name);
}

}  // namespace

std::string article_term(const std::string& article_id) {
    return index::term(FieldId::id, article_id);
}
std::string deal_term(const std::string& deal_id) {
    return index::term(FieldId::id, index::hex(index::row_id(deal_id)));
}
std::string deals_of_article_term(const std::string& article_id) {
    return index::term(FieldId::article, article_id);
}

FlatDocument article_document(const index::ArticleRecord& record, std::string json,
                              const std::string& content, Analysers& analysers) {
    const auto& article = record.article;
    FlatDocument doc;
    WordAdder words(doc, analysers, article.language);
    words.add(article.title, title_weight);
    words.add(article.body, 1);
    doc.add_boolean(article_term(article.id));
    for (const auto& sector : article.sectors) put_boolean(doc, FieldId::sector, sector);
    put_boolean(doc, FieldId::source, text::fold(article.source));
    put_boolean(doc, FieldId::language, article.language == Language::english ? "en" : "fr");
    put_days(doc, index::closed(article.date, article.date));
    doc.set_value(index::slot(FieldId::row), index::pack_row(article));
    doc.set_value(index::slot(FieldId::content), content);
    doc.data = std::move(json);
    return doc;
}

FlatDocument deal_document(const index::DealRecord& record, bool grouped, Analysers& analysers) {
    const auto& deal = record.deal;
    const index::RowExtras extras{with_parents(deal.place), grouped};
    const auto packed = index::pack_row(record, extras);
    FlatDocument doc;
    doc.add_boolean(deal_term(record.id));
    doc.add_boolean(deals_of_article_term(record.article_id));
    put_boolean(doc, FieldId::kind, deals::to_string(deal.kind));
    put_boolean(doc, FieldId::status, deals::to_string(deal.status));
    put_boolean(doc, FieldId::stage, deal.stage);
    for (const auto& sector : deal.sectors) put_boolean(doc, FieldId::sector, sector);
    for (const auto& place : extras.places) put_boolean(doc, FieldId::place, place);
    put_boolean(doc, FieldId::source, text::fold(record.source));
    if (grouped) {
        put_boolean(doc, FieldId::group, index::hex(record.group));
        doc.set_value(index::slot(FieldId::group), index::hex(record.group));
    }
    put_names(doc, deal);
    put_days(doc, index::closed(deal.date, record.article_date));
    put_amounts(doc, record, index::read_row(packed).value());
    put_words(doc, record, analysers);
    doc.set_value(index::slot(FieldId::row), packed);
    doc.data = index::to_json(record);
    return doc;
}

}  // namespace vigie::indexer
