// indexer/sources/input.hh: bytes of a file or of standard input, unpacked, within bounds.
#pragma once

#include <istream>
#include <memory>
#include <string>

#include "common/result.hh"

namespace vigie::indexer {

/// One document larger than this is refused: no article is, and a zip bomb ends here.
inline constexpr std::size_t largest_document = 64U << 20U;

/// A stream that unpacks gzip, bzip2, xz or zstd as its first bytes say, or passes plain bytes on.
class Input {
public:
    /// Opens `path`. Errors (input): missing, a folder, no permission.
    static Result<Input> open(const std::string& path);
    /// Reads `in`, which must outlive this object.
    static Result<Input> wrap(std::istream& in);

    Input(Input&&) noexcept;
    Input& operator=(Input&&) noexcept;
    ~Input();

    /// All that is left. Errors (input): larger than `largest_document`; a broken packed file.
    Result<std::string> read_all();
    /// The next line, without its end; false at the end. A line longer than `largest_document` is
    /// skipped and told as an error, the next call goes on behind it.
    Result<bool> read_line(std::string& line);
    /// The next bytes, up to `size`, without taking them.
    Result<std::string> peek(std::size_t size);

private:
    struct State;
    explicit Input(std::unique_ptr<State> state);
    Result<bool> fill();

    std::unique_ptr<State> state_;
};

}  // namespace vigie::indexer
