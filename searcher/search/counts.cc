#include "searcher/search/counts.hh"

#include <algorithm>

#include "common/names/known_names.hh"

namespace vigie::searcher {
namespace {

bool is_period(Facet facet) {
    return facet == Facet::year || facet == Facet::quarter || facet == Facet::month;
}
bool is_period(GroupKey key) {
    return key == GroupKey::year || key == GroupKey::quarter || key == GroupKey::month ||
           key == GroupKey::week;
}

bool is_in(const std::vector<std::string>& list, const std::string& id) {
    return std::find(list.begin(), list.end(), id) != list.end();
}
bool is_named(const std::vector<std::string>& names, const std::string& key) {
    return std::any_of(names.begin(), names.end(),
                       [&](const auto& name) { return names::canonical_key(name) == key; });
}
template <class Enum>
bool is_among(const std::vector<Enum>& list, const std::string& id) {
    return std::any_of(list.begin(), list.end(), [&](Enum e) { return deals::to_string(e) == id; });
}

bool is_selected(Facet facet, const std::string& id, const Conditions& wanted) {
    switch (facet) {
        case Facet::kind:
            return is_among(wanted.kinds, id);
        case Facet::status:
            return wanted.statuses.empty() ? id == "done" : is_among(wanted.statuses, id);
        case Facet::stage:
            return is_in(wanted.stages, id);
        case Facet::sector:
            return is_in(wanted.sectors, id);
        case Facet::place:
            return is_in(wanted.places, id);
        case Facet::company:
            return is_named(wanted.companies, id);
        case Facet::investor:
            return is_named(wanted.investors, id);
        case Facet::lead:
            return is_named(wanted.leads, id);
        case Facet::currency:
        case Facet::source:
        case Facet::year:
        case Facet::quarter:
        case Facet::month:
            break;
    }
    return false;
}

std::optional<Facet> facet_of(GroupKey key) {
    switch (key) {
        case GroupKey::company:
            return Facet::company;
        case GroupKey::investor:
            return Facet::investor;
        default:
            return std::nullopt;
    }
}

std::vector<double> amounts_of(const std::vector<Operation>& operations,
                               const std::vector<std::uint32_t>& members, money::Currency currency,
                               money::Currency asked) {
    std::vector<double> out;
    for (const auto i : members)
        if (const auto amount = amount_in(operations[i], currency, asked)) out.push_back(*amount);
    return out;
}

void sort_groups(std::vector<GroupRow>& groups, const Question& question) {
    const bool in_time = question.group_by && is_period(*question.group_by);
    const bool by_sum = std::any_of(question.aggregates.begin(), question.aggregates.end(),
                                    [](Aggregate a) { return a != Aggregate::count; });
    std::sort(groups.begin(), groups.end(), [&](const GroupRow& a, const GroupRow& b) {
        if (a.id.empty() != b.id.empty()) return b.id.empty();  // those without a value last
        if (in_time) return a.id < b.id;
        if (by_sum && a.statistics.sum != b.statistics.sum)
            return a.statistics.sum > b.statistics.sum;
        if (a.statistics.count != b.statistics.count)
            return a.statistics.count > b.statistics.count;
        return a.id < b.id;
    });
}

void put_groups(Answer& answer, const Collector& collector,
                const std::vector<Operation>& operations, const Request& request,
                const NameSource& names) {
    const auto facet = facet_of(*request.question.group_by);
    const auto asked = currency_asked(request);
    for (const auto& [id, members] : collector.groups()) {
        GroupRow row;
        row.id = id;
        auto amounts = amounts_of(operations, members, answer.currency, asked);
        row.statistics = statistics_of(members.size(), amounts);
        answer.groups.push_back(std::move(row));
    }
    sort_groups(answer.groups, request.question);
    for (auto& row : answer.groups) row.label = facet ? label_of(*facet, row.id, names) : row.id;
}

}  // namespace

money::Currency currency_asked(const Request& request) {
    if (request.in_currency.is_known()) return request.in_currency;
    return request.question.wanted.amount ? request.question.wanted.amount->currency
                                          : money::Currency{};
}

std::string label_of(Facet facet, const std::string& id, const NameSource& names) {
    std::string name;
    if (facet == Facet::company) name = names.company(id);
    if (facet == Facet::investor || facet == Facet::lead) name = names.investor(id);
    return name.empty() ? id : name;
}

FacetCounts facet_counts(Facet facet, const Counter& counter, std::uint64_t without,
                         const Request& request, const NameSource& names) {
    FacetCounts out{facet, {}, counter.all().size(), without};
    for (const auto& [id, count] : counter.all())
        out.values.push_back({id, {}, count, is_selected(facet, id, request.question.wanted)});
    const auto more_frequent = [](const FacetValue& a, const FacetValue& b) {
        return a.count != b.count ? a.count > b.count : a.id < b.id;
    };
    const auto shown = request.facet_values == 0
                           ? out.values.size()
                           : std::min(request.facet_values, out.values.size());
    std::partial_sort(out.values.begin(), out.values.begin() + static_cast<std::ptrdiff_t>(shown),
                      out.values.end(), more_frequent);
    out.values.resize(shown);
    if (is_period(facet))
        std::sort(out.values.begin(), out.values.end(),
                  [](const FacetValue& a, const FacetValue& b) { return a.id < b.id; });
    for (auto& value : out.values) value.label = label_of(facet, value.id, names);
    return out;
}

void put_sums(Answer& answer, Collector& collector, const Request& request,
              const NameSource& names) {
    const auto& operations = collector.operations();
    const auto asked = currency_asked(request);
    answer.currency = common_currency(operations, asked);
    std::vector<double> amounts;
    std::vector<dates::Day> days;
    for (const auto& operation : operations) {
        if (const auto a = amount_in(operation, answer.currency, asked)) amounts.push_back(*a);
        if (request.histograms && operation.day) days.push_back(*operation.day);
    }
    if (request.histograms) {
        answer.amounts = amount_bars(amounts);
        answer.times = time_bars(days);
    }
    answer.statistics = statistics_of(collector.total(), amounts);
    if (request.question.group_by) put_groups(answer, collector, operations, request, names);
}

}  // namespace vigie::searcher
