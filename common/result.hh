// common/result.hh: one type for what can fail, one for what went wrong.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include <tl/expected.hpp>

namespace vigie {

/// A half-open stretch [begin, end) of bytes of a UTF-8 text.
struct Span {
    std::size_t begin = 0;
    std::size_t end = 0;

    bool empty() const { return begin >= end; }
    std::size_t size() const { return end - begin; }
    bool overlaps(const Span& other) const { return begin < other.end && other.begin < end; }
    bool contains(const Span& other) const { return begin <= other.begin && other.end <= end; }
    bool operator==(const Span&) const = default;
};

/// What kind of thing went wrong; decides the exit status of a program.
enum class ErrorKind : std::uint8_t {
    usage,     ///< options or arguments are wrong: exit status 2
    question,  ///< the question is not understood and had to be: 2
    index,     ///< missing, damaged, locked, or of another version: 3
    input,     ///< a document or a file could not be read: 4
    internal,  ///< a fault of ours
};

/// An error told in the user's words: what is wrong, where, and what to do next.
struct Error {
    ErrorKind kind = ErrorKind::internal;
    std::string message;  ///< one sentence, without final newline
    std::string hint;     ///< what to do; may be empty
    Span where{};         ///< bytes of the question or the option; empty where there is no place
};

template <class T>
using Result = tl::expected<T, Error>;

/// Shorthand: `return fail(ErrorKind::input, "…", "…");`
inline tl::unexpected<Error> fail(ErrorKind kind, std::string message, std::string hint = {},
                                  Span where = {}) {
    return tl::unexpected<Error>(Error{kind, std::move(message), std::move(hint), where});
}

}  // namespace vigie
