// common/index/row.hh: what filters, facets, groups and sums need of a document, packed into one
// value slot.
//
// Answers over all matches read only these rows. They come from the matching documents themselves
// (a MatchSpy; over stock remote servers ValueCountMatchSpy, as every row is distinct), so that one
// index, several shards and remote shards give the same answers by the same code.
//
// Layout: version, kind, status (1 byte each), flags (2), which tell what follows and what need not
// be told since it is usual: first day and length; day of the rate (none: the middle of the days);
// currency (3); figure point, min, max (whole ones as a power of ten and the rest), rates to EUR
// and USD (8 each; none: 1); id, group (8 each; none: the id); then stage, source, company
// as length and bytes, then the lists of places, sectors, investors as number and items; an
// investor begins with a letter for its role. Names are name keys, cut at 255 bytes. An exact sum
// in euros takes about 30 bytes before its texts (with all members told it was 80), twice: here and
// in the columns.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/index/compare.hh"
#include "common/index/record.hh"

namespace vigie::index {

struct RowInvestor {
    std::string_view key;
    deals::Role role;
};

/// The items of a list within a row; a forward range without allocation.
class RowList {
public:
    explicit RowList(const char* at) : at_(at) {}
    std::size_t size() const { return static_cast<unsigned char>(*at_); }
    template <class Use>
    void each(const Use& use) const {
        const char* p = at_ + 1;
        for (std::size_t i = 0; i < size(); ++i) {
            const auto length = static_cast<unsigned char>(*p);
            use(std::string_view(p + 1, length));
            p += 1 + length;
        }
    }
    const char* end() const;

private:
    const char* at_;
};

/// A decoded row; views into the bytes it was read from.
struct Row {
    deals::Kind kind = deals::Kind::other;
    deals::Status status = deals::Status::done;
    bool grouped = false;  ///< other deals have the same group
    bool exact = false;    ///< the amount is one figure without hedge
    std::optional<Days> days;
    std::optional<dates::Day> rate_day;
    money::Currency currency;
    std::optional<Figure> figure;  ///< as stated
    std::optional<double> to_eur;  ///< euros for one unit as stated
    std::optional<double> to_usd;
    std::uint64_t group = 0;
    std::uint64_t id = 0;  ///< hash of the id of the deal or article
    std::string_view stage;
    std::string_view source;
    std::string_view company;
    RowList places{"\0"};
    RowList sectors{"\0"};
    RowList investors{"\0"};  ///< see each_investor

    template <class Use>
    void each_investor(const Use& use) const {
        investors.each([&](std::string_view item) {
            use(RowInvestor{item.substr(1), role_of(item.front())});
        });
    }
    static deals::Role role_of(char letter);
};

/// What a row is made of and a record does not hold.
struct RowExtras {
    std::vector<std::string> places;  ///< the place and all that it lies in
    bool grouped = false;
};
std::string pack_row(const DealRecord& record, const RowExtras& extras);
/// Rows of articles hold days, source, sectors and the id only.
std::string pack_row(const deals::Article& article);
/// Nothing for bytes that are no row of this version.
std::optional<Row> read_row(std::string_view bytes);

/// Id of a deal or an article as a row knows it.
std::uint64_t row_id(std::string_view id);

}  // namespace vigie::index
