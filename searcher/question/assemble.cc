#include <algorithm>

#include <fmt/format.h>

#include "searcher/question/draft.hh"
#include "searcher/question/explain.hh"

namespace vigie::searcher {
namespace {

template <class T>
void add_once(std::vector<T>& to, T value) {
    if (std::find(to.begin(), to.end(), value) == to.end()) to.push_back(std::move(value));
}

/// The words of a piece of text, as written: "5G" is one, "droit d'auteur" two.
void add_words(const text::Tokens& tokens, const Piece& piece, std::vector<std::string>& to) {
    const auto range = piece.tokens;
    for (std::size_t i = range.begin; i < range.end; ++i) {
        if (range.size() > 1 && !piece.is_name() && tokens[i].fold.size() > 1 &&
            is_grammar(tokens, i))
            continue;
        if (!tokens[i].is_word() && !tokens[i].is_number()) continue;
        std::size_t end = i + 1;
        while (end < range.end && tokens[end].touches_previous() &&
               (tokens[end].is_word() || tokens[end].is_number()) &&
               !tokens[end - 1].fold.ends_with("'"))
            ++end;
        add_once(to, std::string(tokens.source(i, end)));
        i = end - 1;
    }
}

dates::Interval either(const dates::Interval& a, const dates::Interval& b) {
    dates::Interval out;
    if (a.from && b.from) out.from = std::min(*a.from, *b.from);
    if (a.to && b.to) out.to = std::max(*a.to, *b.to);
    return out;
}

/// Two periods are both meant where they meet ("après 2020 … avant 2023"), else either.
dates::Interval both(const dates::Interval& a, const dates::Interval& b) {
    return dates::intersection(a, b).value_or(either(a, b));
}

std::optional<AmountFilter> narrowed(const AmountFilter& a, const AmountFilter& b) {
    if (a.min && a.max) return a;
    AmountFilter out = a;
    if (!a.min && b.min) out.min = b.min, out.min_inclusive = b.min_inclusive;
    if (!a.max && b.max) out.max = b.max, out.max_inclusive = b.max_inclusive;
    if (!out.currency.is_known()) out.currency = b.currency;
    return out;
}

class Assembly {
public:
    Assembly(const Draft& draft, const text::Tokens& asked, Question& question)
        : draft_(draft), asked_(asked), question_(question) {}

    void run() {
        for (const Piece& piece : draft_.pieces) {
            add(piece);
            add_reading(piece);
        }
        if (draft_.limit > 0) question_.limit = draft_.limit;
        imply_round();
    }

private:
    Conditions& side(const Piece& p) { return p.excluded ? question_.excluded : question_.wanted; }

    void add(const Piece& p) {
        if (p.part) return;
        switch (p.use) {
            case Use::kind:
                return add_once(side(p).kinds, *deals::parse_kind(p.value));
            case Use::status:
                return add_once(side(p).statuses, *deals::parse_status(p.value));
            case Use::company:
                return add_once(side(p).companies, p.value);
            case Use::investor:
                return add_once(side(p).investors, p.value);
            case Use::lead:
                return add_once(side(p).leads, p.value);
            case Use::stage:
                return add_once(side(p).stages, p.value);
            case Use::sector:
                return add_once(side(p).sectors, p.value);
            case Use::place:
                return add_once(side(p).places, p.value);
            case Use::text:
                return add_words(asked_, p, side(p).text);
            case Use::amount:
                return add_amount(p);
            case Use::date:
                return add_date(p);
            case Use::sort:
                question_.sort = parse_sort(p.value);
                return;
            case Use::group_by:
                question_.group_by = parse_group_key(p.value);
                return;
            case Use::aggregate:
                return add_once(question_.aggregates, *parse_aggregate(p.value));
            case Use::aside:
                return add_aside(p);
            case Use::open:
            case Use::ignored:
            case Use::limit:
            case Use::negation:
                return;
        }
    }

    void add_amount(const Piece& p) {
        auto& amount = side(p).amount;
        amount = amount ? narrowed(*amount, *p.amount) : p.amount;
    }

    void add_date(const Piece& p) {
        const auto& days = draft_.dates[p.mention].days;
        auto& date = side(p).date;
        date = date ? both(*date, days) : days;
    }

    void add_aside(const Piece& p) {
        question_.not_understood.push_back(
            {span(p), std::string(asked_.source(p.tokens.begin, p.tokens.end)),
             draft_.language == Language::french ? "un seul regroupement est possible"
                                                 : "only one grouping is possible"});
    }

    Span span(const Piece& p) const {
        return {asked_[p.tokens.begin].begin, asked_[p.tokens.end - 1].end};
    }

    /// A stage or a role alone means rounds.
    void imply_round() {
        auto& wanted = question_.wanted;
        if (!draft_.deals || !wanted.kinds.empty()) return;
        const bool role = !wanted.investors.empty() || !wanted.leads.empty() ||
                          question_.group_by == GroupKey::investor || has_role_word();
        if (role || !wanted.stages.empty()) wanted.kinds.push_back(deals::Kind::round);
    }

    /// "backed by" a name that is not known.
    bool has_role_word() const {
        return std::any_of(draft_.pieces.begin(), draft_.pieces.end(), [](const Piece& p) {
            return p.is(WordClass::role) &&
                   (p.word->value == "lead" || p.word->value == "investor");
        });
    }

    static std::string_view key_of(Use use) {
        switch (use) {
            case Use::kind:
                return "kind";
            case Use::status:
                return "status";
            case Use::amount:
                return "amount";
            case Use::date:
                return "date";
            case Use::company:
                return "company";
            case Use::investor:
                return "investor";
            case Use::lead:
                return "lead";
            case Use::stage:
                return "stage";
            case Use::sector:
                return "sector";
            case Use::place:
                return "place";
            case Use::sort:
                return "sort";
            case Use::limit:
                return "limit";
            case Use::group_by:
                return "group_by";
            case Use::aggregate:
                return "aggregate";
            case Use::text:
                return "text";
            case Use::negation:
                return "not";
            case Use::aside:
                return "not_understood";
            case Use::open:
            case Use::ignored:
                return "ignored";
        }
        return "ignored";
    }

    std::string value_of(const Piece& p) const {
        std::string out = p.value;
        if (p.amount) out = to_text(*p.amount);
        if (p.use == Use::date) out = dates::to_text(draft_.dates[p.mention].days);
        if (p.use == Use::text) out = asked_.source(p.tokens.begin, p.tokens.end);
        if (!p.note.empty()) out += out.empty() ? p.note : fmt::format(" ({})", p.note);
        return out;
    }

    void add_reading(const Piece& p) {
        const auto key = key_of(p.use);
        auto& readings = question_.readings;
        if (p.part && !readings.empty() && readings.back().key == key) {
            readings.back().where.end = span(p).end;
            return;
        }
        // Words before the figure: the figure's own reading takes them over.
        if (!p.part && !readings.empty() && readings.back().key == key && pending_) {
            readings.back().where.end = span(p).end;
            readings.back().value = value_of(p);
            readings.back().rule = p.rule;
            pending_ = false;
            return;
        }
        pending_ = p.part;
        readings.push_back({span(p), std::string(key), value_of(p), p.excluded, p.rule});
    }

    const Draft& draft_;
    const text::Tokens& asked_;
    Question& question_;
    bool pending_ = false;
};

}  // namespace

void assemble(const Draft& draft, const text::Tokens& asked, Question& question) {
    Assembly(draft, asked, question).run();
}

}  // namespace vigie::searcher
