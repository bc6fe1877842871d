// common/index/columns.hh: the rows of all deals in one file beside the databases, mapped into
// memory, so that questions that find many deals need not read them through Xapian.
//
//   DIR/g000001/columns    header; then arrays with one entry a document id from 0 on: middle day
//                          (4 bytes), kind and status (1 each), figure as stated, in EUR, in USD (8
//                          each, NaN for none), end of the row (8); then the rows, back to back
//
// The file is only a copy of slot 13: it names the revision of the database that it was made of,
// and one that does not fit is not used. Xapian stays the judge of what is committed.
//
// Measured on 1 million deals: reading a row through a MatchSpy takes about a microsecond, from
// here some 50 nanoseconds, and ranges that hold a tenth of all are told by scanning three arrays.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include <xapian.h>

namespace vigie::index {

/// Which figure is compared.
enum class FigureColumn : std::uint8_t { stated, eur, usd };

class Columns {
public:
    static constexpr std::int32_t no_day = INT32_MAX;
    static constexpr std::uint8_t no_deal = 255;  ///< kind of an id that has no document

    /// The file, where it is there and of this revision of `deals`; else nullptr.
    static std::unique_ptr<Columns> open(const std::string& file, const Xapian::Database& deals);
    /// Writes the file beside and renames it. False where it cannot be written; the index is then
    /// complete without it.
    static bool write(const std::string& file, const Xapian::Database& deals);
    ~Columns();
    Columns(const Columns&) = delete;
    Columns& operator=(const Columns&) = delete;

    /// Number of entries: the last document id and one.
    std::size_t size() const { return size_; }
    /// True where days never go down with ids (deals of a bulk build): ranges can be looked up.
    bool is_in_order() const { return in_order_; }
    const std::int32_t* days() const { return days_; }  ///< since 1970
    const std::uint8_t* kinds() const { return kinds_; }
    const std::uint8_t* statuses() const { return statuses_; }
    const double* figures(FigureColumn which) const {
        return figures_ + static_cast<std::size_t>(which) * size_;
    }
    std::string_view row(std::size_t id) const {
        const auto begin = id == 0 ? 0 : ends_[id - 1];
        return {rows_ + begin, ends_[id] - begin};
    }

private:
    Columns() = default;
    bool map(const std::string& file);

    const char* data_ = nullptr;
    std::size_t bytes_ = 0;
    std::size_t size_ = 0;
    bool in_order_ = false;
    const std::int32_t* days_ = nullptr;
    const std::uint8_t* kinds_ = nullptr;
    const std::uint8_t* statuses_ = nullptr;
    const double* figures_ = nullptr;
    const std::uint64_t* ends_ = nullptr;
    const char* rows_ = nullptr;
};

}  // namespace vigie::index
