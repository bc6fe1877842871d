#include "indexer/sources/input.hh"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>

#include <boost/iostreams/filter/bzip2.hpp>
#include <boost/iostreams/filter/gzip.hpp>
#include <boost/iostreams/filter/lzma.hpp>
#include <boost/iostreams/filter/zstd.hpp>
#include <boost/iostreams/filtering_stream.hpp>
#include <fmt/format.h>

namespace vigie::indexer {
namespace {

namespace io = boost::iostreams;

constexpr std::size_t block = 1U << 16U;

/// A source that hands out the bytes already looked at, then those of the stream.
class Replay {
public:
    using char_type = char;
    using category = io::source_tag;

    Replay(std::string seen, std::istream& in) : seen_(std::move(seen)), in_(&in) {}

    std::streamsize read(char* to, std::streamsize size) {
        if (taken_ < seen_.size()) {
            const auto n = std::min(static_cast<std::size_t>(size), seen_.size() - taken_);
            std::memcpy(to, seen_.data() + taken_, n);
            taken_ += n;
            return static_cast<std::streamsize>(n);
        }
        in_->read(to, size);
        return in_->gcount() > 0 ? in_->gcount() : -1;
    }

private:
    std::string seen_;
    std::size_t taken_ = 0;
    std::istream* in_;
};

void push_unpacker(io::filtering_istream& stream, std::string_view magic) {
    if (magic.starts_with("\x1F\x8B"))
        stream.push(io::gzip_decompressor());
    else if (magic.starts_with("BZh"))
        stream.push(io::bzip2_decompressor());
    else if (magic.starts_with("\xFD"
                               "7zXZ"))
        stream.push(io::lzma_decompressor());
    else if (magic.starts_with("\x28\xB5\x2F\xFD"))
        stream.push(io::zstd_decompressor());
}

}  // namespace

struct Input::State {
    std::ifstream file;
    io::filtering_istream stream;
    std::string buffer;  // read but not taken: buffer[taken..]
    std::size_t taken = 0;
    bool at_end = false;

    std::size_t left() const { return buffer.size() - taken; }
};

Input::Input(std::unique_ptr<State> state) : state_(std::move(state)) {}
Input::Input(Input&&) noexcept = default;
Input& Input::operator=(Input&&) noexcept = default;
Input::~Input() = default;

Result<Input> Input::open(const std::string& path) {
    std::error_code error;
    const auto status = std::filesystem::status(path, error);
    if (!std::filesystem::exists(status))
        return fail(ErrorKind::input, error && error != std::errc::no_such_file_or_directory
                                          ? error.message()
                                          : "no such file or folder");
    if (std::filesystem::is_directory(status)) return fail(ErrorKind::input, "is a folder");
    auto state = std::make_unique<State>();
    errno = 0;
    state->file.open(path, std::ios::binary);
    if (!state->file)
        return fail(ErrorKind::input, fmt::format("cannot be opened: {}", std::strerror(errno)));
    std::string magic(6, '\0');
    state->file.read(magic.data(), static_cast<std::streamsize>(magic.size()));
    magic.resize(static_cast<std::size_t>(state->file.gcount()));
    state->file.clear();
    push_unpacker(state->stream, magic);
    state->stream.push(Replay(magic, state->file));
    return Input(std::move(state));
}

Result<Input> Input::wrap(std::istream& in) {
    auto state = std::make_unique<State>();
    std::string magic(6, '\0');
    in.read(magic.data(), static_cast<std::streamsize>(magic.size()));
    magic.resize(static_cast<std::size_t>(in.gcount()));
    push_unpacker(state->stream, magic);
    state->stream.push(Replay(magic, in));
    return Input(std::move(state));
}

Result<bool> Input::fill() {
    auto& s = *state_;
    if (s.at_end) return false;
    s.buffer.erase(0, s.taken);
    s.taken = 0;
    const auto size = s.buffer.size();
    s.buffer.resize(size + block);
    try {
        s.stream.read(s.buffer.data() + size, static_cast<std::streamsize>(block));
    } catch (const std::ios_base::failure& e) {
        s.buffer.resize(size);
        s.at_end = true;
        return fail(ErrorKind::input, "the packed file is cut or broken",
                    "what stood before the fault was read");
    }
    const auto got = static_cast<std::size_t>(s.stream.gcount());
    s.buffer.resize(size + got);
    if (s.stream.bad()) {
        s.at_end = true;
        return fail(ErrorKind::input, "the packed file is cut or broken",
                    "what stood before the fault was read");
    }
    s.at_end = got == 0;
    return got > 0;
}

Result<std::string> Input::read_all() {
    while (state_->left() <= largest_document) {
        const auto more = fill();
        if (!more) return tl::unexpected(more.error());
        if (!*more) return state_->buffer.substr(state_->taken);
    }
    return fail(ErrorKind::input,
                fmt::format("larger than {} MiB: no article is", largest_document >> 20U),
                "split it, or give JSON Lines, which are read line by line");
}

Result<std::string> Input::peek(std::size_t size) {
    while (state_->left() < size) {
        const auto more = fill();
        if (!more) return tl::unexpected(more.error());
        if (!*more) break;
    }
    return state_->buffer.substr(state_->taken, size);
}

Result<bool> Input::read_line(std::string& line) {
    line.clear();
    bool too_long = false;
    std::size_t searched = 0;
    for (;;) {
        const auto end = state_->buffer.find('\n', state_->taken + searched);
        if (end != std::string::npos) {
            if (!too_long) line.assign(state_->buffer, state_->taken, end - state_->taken);
            state_->taken = end + 1;
            break;
        }
        searched = state_->left();
        if (too_long || searched > largest_document) {
            too_long = true;
            state_->taken = state_->buffer.size();
            searched = 0;
        }
        const auto more = fill();
        if (!more) return tl::unexpected(more.error());
        if (*more) continue;
        if (state_->left() == 0 && !too_long) return false;
        line.assign(state_->buffer, state_->taken, std::string::npos);
        state_->taken = state_->buffer.size();
        break;
    }
    if (too_long)
        return fail(ErrorKind::input, fmt::format("a line of more than {} MiB was left out",
                                                  largest_document >> 20U));
    if (!line.empty() && line.back() == '\r') line.pop_back();
    return true;
}

}  // namespace vigie::indexer
