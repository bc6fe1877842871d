#include "indexer/store/deflate.hh"

#include <new>
#include <zlib.h>

namespace vigie::indexer::glass {
namespace {

/// Shorter ones are seldom worth it.
constexpr std::size_t shortest = 18;
constexpr int raw_window = -15;
constexpr int memory_level = 8;
constexpr int level = 6;

}  // namespace

struct Deflate::State {
    z_stream stream{};
    std::string out;
};

Deflate::Deflate() : state_(std::make_unique<State>()) {
    if (deflateInit2(&state_->stream, level, Z_DEFLATED, raw_window, memory_level,
                     Z_DEFAULT_STRATEGY) != Z_OK)
        throw std::bad_alloc();
}

Deflate::~Deflate() {
    deflateEnd(&state_->stream);
}

std::string_view Deflate::pack(std::string_view bytes) {
    if (bytes.size() <= shortest) return {};
    auto& [stream, out] = *state_;
    if (out.size() < bytes.size()) out.resize(bytes.size());
    deflateReset(&stream);
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(bytes.size() - 1);
    if (deflate(&stream, Z_FINISH) != Z_STREAM_END) return {};
    return std::string_view(out).substr(0, bytes.size() - 1 - stream.avail_out);
}

}  // namespace vigie::indexer::glass
