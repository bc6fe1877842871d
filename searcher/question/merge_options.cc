#include "searcher/question/merge_options.hh"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <set>

#include <fmt/format.h>

#include "common/deals/vocabulary.hh"
#include "common/text/nearest.hh"
#include "common/text/utf8.hh"
#include "searcher/question/words.hh"

namespace vigie::searcher {
namespace {

/// `"VALUE" says`, with a hint; both in French or English.
struct Said {
    std::string_view french, english;
};
tl::unexpected<Error> wrong(std::string_view value, Language language, Said says, Said hint) {
    return fail(ErrorKind::usage,
                fmt::format("\"{}\" {}", value, in_language(language, says.french, says.english)),
                std::string(in_language(language, hint.french, hint.english)));
}

// Amounts

constexpr Said amount_hint = {"un montant s'écrit 5G.., 100M..200M, ..5M, 10M€.. ou 5M",
                              "amounts are written 5G.., 100M..200M, ..5M, 10M€.. or 5M"};

struct Bound {
    double figure = 0, unit = 0;  ///< unit 0: none written
    int decimals = 0;
    money::Currency currency;
    double value() const { return figure * (unit == 0 ? 1 : unit); }
};

constexpr std::array<std::pair<std::string_view, double>, 12> units = {{{"k", 1e3},
                                                                        {"m", 1e6},
                                                                        {"mio", 1e6},
                                                                        {"g", 1e9},
                                                                        {"b", 1e9},
                                                                        {"bn", 1e9},
                                                                        {"md", 1e9},
                                                                        {"mds", 1e9},
                                                                        {"mrd", 1e9},
                                                                        {"t", 1e12},
                                                                        {"", 0},
                                                                        {"million", 1e6}}};
constexpr std::array<std::pair<std::string_view, std::string_view>, 3> signs = {
    {{"€", "EUR"}, {"$", "USD"}, {"£", "GBP"}}};

/// Takes a currency off the begin or the end of `text`.
money::Currency take_currency(std::string& text) {
    for (const auto& [sign, code] : signs)
        if (const auto at = text.find(sign); at != std::string::npos) {
            text.erase(at, sign.size());
            return money::Currency(code);
        }
    const auto is_code = [](std::string_view part) {
        return part.size() == 3 &&
               std::all_of(part.begin(), part.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    };
    if (text.size() <= 3) return {};
    std::string code = text.substr(text.size() - 3);
    if (is_code(code)) {
        text.resize(text.size() - 3);
        return money::Currency(code);
    }
    code = text.substr(0, 3);
    if (!is_code(code)) return {};
    text.erase(0, 3);
    return money::Currency(code);
}

std::optional<Bound> parse_bound(std::string_view written) {
    std::string text;
    for (const char c : written)
        if (c != ' ' && c != '_') text += c == ',' ? '.' : c;
    Bound out;
    out.currency = take_currency(text);
    const auto end = std::find_if(text.begin(), text.end(),
                                  [](char c) { return (c < '0' || c > '9') && c != '.'; });
    const std::string figure(text.begin(), end);
    const auto result = std::from_chars(figure.data(), figure.data() + figure.size(), out.figure);
    if (figure.empty() || result.ec != std::errc() || result.ptr != figure.data() + figure.size())
        return std::nullopt;
    const auto point = figure.find('.');
    out.decimals = point == std::string::npos ? 0 : static_cast<int>(figure.size() - point - 1);
    const std::string unit = text::fold(std::string(end, text.end()));
    for (const auto& [name, value] : units) {
        if (name != unit) continue;
        out.unit = value;
        return out;
    }
    return std::nullopt;
}

AmountFilter rounded(const Bound& bound) {
    double step = std::pow(10.0, -bound.decimals) * (bound.unit == 0 ? 1 : bound.unit);
    if (bound.unit == 0 && bound.decimals == 0)
        for (const double unit : {1e3, 1e6, 1e9})
            if (std::fmod(bound.figure, unit) == 0) step = unit;
    AmountFilter out;
    out.min = bound.value() - step / 2;
    out.max = bound.value() + step / 2;
    out.max_inclusive = false;
    out.currency = bound.currency;
    return out;
}

// Dates

std::optional<int> number(std::string_view digits) {
    int out = 0;
    const auto end = digits.data() + digits.size();
    const auto result = std::from_chars(digits.data(), end, out);
    if (digits.empty() || result.ec != std::errc() || result.ptr != end) return std::nullopt;
    return out;
}

dates::Interval iso_week(int year, int week) {
    const auto first = dates::week_of(*dates::make_day(year, 1, 4));
    const auto monday = *first.from + std::chrono::days(7 * (week - 1));
    return dates::week_of(monday);
}

/// 2024, 2024-T3, 2024-S1, 2024-W27, 2024-07, 2024-07-14.
std::optional<dates::Interval> parse_period(std::string_view text) {
    if (const auto day = dates::parse_iso_day(text)) return dates::single_day(*day);
    if (text.size() < 4) return std::nullopt;
    const auto year = number(text.substr(0, 4));
    if (!year || *year < 1000) return std::nullopt;
    if (text.size() == 4) return dates::whole_year(*year);
    if (text[4] != '-' || text.size() < 7) return std::nullopt;
    const auto part = text.substr(5);
    const char letter = static_cast<char>(part[0] | 0x20);
    const auto digits = number(part.substr(1));
    if ((letter == 't' || letter == 'q') && digits && *digits >= 1 && *digits <= 4)
        return dates::whole_quarter(*year, *digits);
    if ((letter == 's' || letter == 'h') && digits && *digits >= 1 && *digits <= 2)
        return dates::whole_half(*year, *digits);
    if (letter == 'w' && digits && *digits >= 1 && *digits <= 53) return iso_week(*year, *digits);
    const auto month = number(part);
    if (part.size() == 2 && month && *month >= 1 && *month <= 12)
        return dates::whole_month(*year, *month);
    return std::nullopt;
}

/// A period in words, as a question would say it.
std::optional<dates::Interval> period_in_words(std::string_view value, dates::Day today) {
    const auto question = read_question(value, {today, {}, nullptr});
    if (!question.wanted.date || !question.wanted.text.empty()) return std::nullopt;
    return question.wanted.date;
}

// Ids

/// The value of the word that is all of `written`; empty where there is none.
std::string_view whole_word(WordClass of, std::string_view written) {
    const text::Tokens tokens(written);
    const auto found = list(of).match(tokens, 0);
    return found && found->length == tokens.size() ? found->word->value.view() : std::string_view{};
}

std::vector<std::string_view> ids_of(std::string_view name) {
    if (name == "kind") return deals::kind_ids();
    if (name == "status") return deals::status_ids();
    if (name == "stage") return deals::stages().ids();
    if (name == "sector") return deals::sectors().ids();
    if (name == "sort") return {"amount-desc", "amount-asc", "date-desc", "date-asc", "relevance"};
    if (name == "aggregate") return {"count", "sum", "mean", "median", "min", "max"};
    return {"company", "investor", "stage", "sector",   "place", "year",
            "quarter", "month",    "week",  "currency", "kind"};
}

/// An id as such, or a word of a question for it ("levée", "cybersécurité").
Result<std::string> parse_id(std::string_view name, std::string_view value, WordClass words,
                             Language language) {
    const auto ids = ids_of(name);
    const std::string folded = text::fold(value);
    if (std::find(ids.begin(), ids.end(), folded) != ids.end()) return folded;
    const auto word = whole_word(words, value);
    if (std::find(ids.begin(), ids.end(), word) != ids.end()) return std::string(word);
    return no_such_value(name, value, ids, language);
}

/// A name as the vocabulary writes it, else as typed.
std::string written_name(std::string_view value) {
    const auto known = whole_word(WordClass::name, value);
    return std::string(known.empty() ? value : known);
}

std::string place_id(std::string_view value) {
    const auto found = deals::places().find(text::fold(value));
    return found ? std::string(found->id) : text::fold(value);
}

// Merging

class Merge {
public:
    Merge(Question& question, dates::Day today, Language language)
        : question_(question), today_(today), language_(language) {}

    Result<void> put(const GivenOption& option) {
        const auto& [name, value] = option;
        if (name == "not") return put_not(value);
        if (name == "sort") return put_sort(value);
        if (name == "by") return put_group(value);
        if (name == "aggregate") return put_aggregate(value);
        if (name == "limit") return put_limit(value);
        return put_condition(question_.wanted, name, value, seen_.insert(name).second);
    }

private:
    Result<void> put_not(std::string_view value) {
        const auto equals = value.find('=');
        if (equals == std::string_view::npos)
            return wrong(value, language_, {"ne nomme aucune clé", "names no key"},
                         {"écrivez --not CLÉ=VALEUR, par exemple --not kind=debt",
                          "write --not KEY=VALUE, for example --not kind=debt"});
        const std::string key(value.substr(0, equals));
        constexpr auto keys = std::to_array<std::string_view>({"kind", "status", "amount", "date",
                                                               "company", "investor", "lead",
                                                               "stage", "sector", "place", "text"});
        if (std::find(keys.begin(), keys.end(), key) == keys.end())
            return no_such_value("not", key, {keys.begin(), keys.end()}, language_);
        return put_condition(question_.excluded, key, std::string(value.substr(equals + 1)),
                             seen_.insert("not " + key).second);
    }

    template <class T>
    Result<void> keep(std::vector<T>& list, Result<T> value, bool first) {
        if (!value) return tl::unexpected(value.error());
        if (first) list.clear();
        list.push_back(std::move(*value));
        return {};
    }

    Result<void> put_condition(Conditions& to, std::string_view name, const std::string& value,
                               bool first) {
        if (name == "kind")
            return keep<deals::Kind>(
                to.kinds, parse_id(name, value, WordClass::kind, language_).map([](const auto& id) {
                    return *deals::parse_kind(id);
                }),
                first);
        if (name == "status")
            return keep<deals::Status>(
                to.statuses,
                parse_id(name, value, WordClass::status, language_).map([](const auto& id) {
                    return *deals::parse_status(id);
                }),
                first);
        if (name == "stage")
            return keep(to.stages, parse_id(name, value, WordClass::stage, language_), first);
        if (name == "sector")
            return keep(to.sectors, parse_id(name, value, WordClass::sector, language_), first);
        if (name == "company") return keep<std::string>(to.companies, written_name(value), first);
        if (name == "investor") return keep<std::string>(to.investors, written_name(value), first);
        if (name == "lead") return keep<std::string>(to.leads, written_name(value), first);
        if (name == "place") return keep<std::string>(to.places, place_id(value), first);
        if (name == "text") return keep<std::string>(to.text, value, first);
        if (name == "amount") return assign(to.amount, parse_amount_option(value, language_));
        if (name == "date") return assign(to.date, parse_date_option(value, today_, language_));
        return {};
    }

    template <class T>
    static Result<void> assign(std::optional<T>& to, Result<T> value) {
        if (!value) return tl::unexpected(value.error());
        to = std::move(*value);
        return {};
    }

    Result<void> put_sort(std::string_view value) {
        const auto id = parse_id("sort", value, WordClass::order, language_);
        if (!id) return tl::unexpected(id.error());
        question_.sort = parse_sort(*id);
        return {};
    }

    Result<void> put_group(std::string_view value) {
        const auto id = parse_id("by", value, WordClass::unit, language_);
        if (!id) return tl::unexpected(id.error());
        question_.group_by = parse_group_key(*id);
        return {};
    }

    Result<void> put_aggregate(std::string_view value) {
        return keep<Aggregate>(
            question_.aggregates,
            parse_id("aggregate", value, WordClass::order, language_).map([](const auto& id) {
                return *parse_aggregate(id);
            }),
            seen_.insert("aggregate").second);
    }

    Result<void> put_limit(std::string_view value) {
        const auto limit = number(value);
        if (!limit || *limit < 0)
            return wrong(value, language_,
                         {"n'est pas un nombre de réponses", "is not a number of answers"},
                         {"par exemple --limit 20", "for example --limit 20"});
        question_.limit = *limit;
        return {};
    }

    Question& question_;
    dates::Day today_;
    Language language_;
    std::set<std::string> seen_;
};

}  // namespace

tl::unexpected<Error> no_such_value(std::string_view option, std::string_view value,
                                    const std::vector<std::string_view>& known, Language language) {
    const auto near = text::nearest(value, known);
    auto hint =
        near.empty()
            ? fmt::format("{} {}", in_language(language, "connus :", "known:"),
                          fmt::join(known, ", "))
            : fmt::format(
                  fmt::runtime(in_language(language, "vouliez-vous dire {} ?", "did you mean {}?")),
                  near);
    return fail(
        ErrorKind::usage,
        fmt::format(fmt::runtime(in_language(language, "\"{}\" n'est pas une valeur de --{}",
                                             "\"{}\" is not a value of --{}")),
                    value, option),
        std::move(hint));
}

Result<AmountFilter> parse_amount_option(std::string_view value, Language language) {
    const auto dots = value.find("..");
    const auto unread = [&] {
        return wrong(value, language, {"n'est pas un montant", "is not an amount"}, amount_hint);
    };
    if (dots == std::string_view::npos) {
        const auto bound = parse_bound(value);
        if (!bound) return unread();
        return rounded(*bound);
    }
    const auto left = value.substr(0, dots), right = value.substr(dots + 2);
    auto min = left.empty() ? std::nullopt : parse_bound(left);
    auto max = right.empty() ? std::nullopt : parse_bound(right);
    if ((!left.empty() && !min) || (!right.empty() && !max) || (!min && !max)) return unread();
    if (min && max && min->unit == 0) min->unit = max->unit;
    AmountFilter out;
    if (min) out.min = min->value();
    if (max) out.max = max->value();
    if (out.min && out.max && *out.min > *out.max)
        return wrong(value, language, {"commence au-dessus de sa fin", "begins above its end"},
                     amount_hint);
    out.currency = min && min->currency.is_known() ? min->currency
                   : max                           ? max->currency
                                                   : money::Currency{};
    return out;
}

Result<dates::Interval> parse_date_option(std::string_view value, dates::Day today,
                                          Language language) {
    const auto dots = value.find("..");
    if (dots == std::string_view::npos) {
        if (const auto period = parse_period(value)) return *period;
        if (const auto words = period_in_words(value, today)) return *words;
    } else {
        const auto left = value.substr(0, dots), right = value.substr(dots + 2);
        const auto from = parse_period(left), to = parse_period(right);
        const bool read = (from || left.empty()) && (to || right.empty()) && (from || to);
        dates::Interval out;
        if (from) out.from = from->from;
        if (to) out.to = to->to;
        if (read && (!out.from || !out.to || *out.from <= *out.to)) return out;
    }
    return wrong(value, language, {"n'est pas une période", "is not a period"},
                 {"une période s'écrit 2024, 2024-T3, 2024-07, 2024-07-14, 2024-07..2024-09, "
                  "2024-07.. ou ..2023 ; les trimestres vont de T1 à T4",
                  "periods are written 2024, 2024-T3, 2024-07, 2024-07-14, 2024-07..2024-09, "
                  "2024-07.. or ..2023; quarters run from T1 to T4"});
}

Result<Question> merge_options(Question question, const std::vector<GivenOption>& given,
                               dates::Day today, Language language) {
    Merge merge(question, today, language);
    for (const auto& option : given)
        if (const auto put = merge.put(option); !put) return tl::unexpected(put.error());
    return question;
}

}  // namespace vigie::searcher
