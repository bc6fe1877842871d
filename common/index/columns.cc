#include "common/index/columns.hh"

#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <limits>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

#include "common/index/row.hh"
#include "common/index/schema.hh"

namespace vigie::index {
namespace {

constexpr char magic[8] = {'v', 'i', 'g', 'i', 'e', 'c', '0', '1'};
constexpr double none = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t figure_columns = 3;

struct Header {
    char magic[8] = {};
    char uuid[40] = {};
    std::uint64_t revision = 0;
    std::uint64_t size = 0;
    std::uint64_t in_order = 0;
    std::uint64_t row_bytes = 0;
};
static_assert(sizeof(Header) % 8 == 0);

Header header_of(const Xapian::Database& deals) {
    Header header;
    std::memcpy(header.magic, magic, sizeof magic);
    const auto uuid = deals.get_uuid();
    std::memcpy(header.uuid, uuid.data(), std::min(uuid.size(), sizeof header.uuid));
    header.revision = deals.get_revision();
    return header;
}

/// Entries are padded so that every array begins at a multiple of eight bytes.
std::size_t padded(std::size_t bytes) {
    return (bytes + 7) / 8 * 8;
}

std::size_t bytes_of_arrays(std::size_t size) {
    return padded(size * sizeof(std::int32_t)) + 2 * padded(size) +
           (figure_columns + 1) * size * sizeof(double);
}

/// The arrays while they are made.
struct Arrays {
    std::vector<std::int32_t> days;
    std::vector<std::uint8_t> kinds;
    std::vector<std::uint8_t> statuses;
    std::vector<double> figures[figure_columns];
    std::vector<std::uint64_t> ends;
    std::string rows;
    bool in_order = true;

    std::size_t size() const { return kinds.size(); }

    void add_missing() {
        days.push_back(days.empty() ? std::numeric_limits<std::int32_t>::min() : days.back());
        kinds.push_back(Columns::no_deal);
        statuses.push_back(0);
        for (auto& column : figures) column.push_back(none);
        ends.push_back(rows.size());
    }

    void add(const std::string& bytes) {
        const auto row = read_row(bytes);
        if (!row) return add_missing();
        const auto day =
            row->days ? static_cast<std::int32_t>(middle(*row->days).time_since_epoch().count())
                      : Columns::no_day;
        in_order = in_order && (days.empty() || days.back() <= day);
        days.push_back(day);
        kinds.push_back(static_cast<std::uint8_t>(row->kind));
        statuses.push_back(static_cast<std::uint8_t>(row->status));
        const double point = row->figure ? row->figure->point : none;
        figures[0].push_back(point);
        figures[1].push_back(row->to_eur ? point * *row->to_eur : none);
        figures[2].push_back(row->to_usd ? point * *row->to_usd : none);
        rows += bytes;
        ends.push_back(rows.size());
    }
};

Arrays read_all(const Xapian::Database& deals) {
    Arrays out;
    const auto slot_of_row = slot(FieldId::row);
    for (auto v = deals.valuestream_begin(slot_of_row); v != deals.valuestream_end(slot_of_row);
         ++v) {
        while (out.size() < v.get_docid()) out.add_missing();
        out.add(*v);
    }
    return out;
}

template <class T>
void put(std::ostream& out, const std::vector<T>& values) {
    const auto bytes = values.size() * sizeof(T);
    out.write(reinterpret_cast<const char*>(values.data()), static_cast<std::streamsize>(bytes));
    static constexpr char zeros[8] = {};
    out.write(zeros, static_cast<std::streamsize>(padded(bytes) - bytes));
}

template <class T>
const T* take(const char*& at, std::size_t count) {
    const auto* out = reinterpret_cast<const T*>(at);
    at += padded(count * sizeof(T));
    return out;
}

}  // namespace

bool Columns::write(const std::string& file, const Xapian::Database& deals) {
    const auto arrays = read_all(deals);
    auto header = header_of(deals);
    header.size = arrays.size();
    header.in_order = arrays.in_order;
    header.row_bytes = arrays.rows.size();
    const auto beside = file + ".new";
    std::ofstream out(beside, std::ios::binary | std::ios::trunc);
    out.write(reinterpret_cast<const char*>(&header), sizeof header);
    put(out, arrays.days);
    put(out, arrays.kinds);
    put(out, arrays.statuses);
    for (const auto& column : arrays.figures) put(out, column);
    put(out, arrays.ends);
    out.write(arrays.rows.data(), static_cast<std::streamsize>(arrays.rows.size()));
    out.close();
    if (out.fail()) {
        ::unlink(beside.c_str());
        return false;
    }
    return std::rename(beside.c_str(), file.c_str()) == 0;
}

bool Columns::map(const std::string& file) {
    const int handle = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (handle < 0) return false;
    struct stat status {};
    const bool known = fstat(handle, &status) == 0;
    bytes_ = known ? static_cast<std::size_t>(status.st_size) : 0;
    if (bytes_ >= sizeof(Header)) {
        auto* data = mmap(nullptr, bytes_, PROT_READ, MAP_SHARED, handle, 0);
        if (data != MAP_FAILED) data_ = static_cast<const char*>(data);
    }
    ::close(handle);
    return data_ != nullptr;
}

std::unique_ptr<Columns> Columns::open(const std::string& file, const Xapian::Database& deals) {
    std::unique_ptr<Columns> out(new Columns);
    if (!out->map(file)) return nullptr;
    Header found;
    std::memcpy(&found, out->data_, sizeof found);
    const auto expected = header_of(deals);
    const bool fits = std::memcmp(found.magic, expected.magic, sizeof found.magic) == 0 &&
                      std::memcmp(found.uuid, expected.uuid, sizeof found.uuid) == 0 &&
                      found.revision == expected.revision &&
                      found.size <= (out->bytes_ - sizeof found) / sizeof(double) &&
                      out->bytes_ == sizeof found + bytes_of_arrays(found.size) + found.row_bytes;
    if (!fits) return nullptr;
    const char* at = out->data_ + sizeof found;
    out->size_ = found.size;
    out->in_order_ = found.in_order != 0;
    out->days_ = take<std::int32_t>(at, out->size_);
    out->kinds_ = take<std::uint8_t>(at, out->size_);
    out->statuses_ = take<std::uint8_t>(at, out->size_);
    out->figures_ = take<double>(at, figure_columns * out->size_);
    out->ends_ = take<std::uint64_t>(at, out->size_);
    out->rows_ = at;
    return out;
}

Columns::~Columns() {
    if (data_) munmap(const_cast<char*>(data_), bytes_);
}

}  // namespace vigie::index
