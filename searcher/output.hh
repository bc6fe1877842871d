// searcher/output.hh: standard output that knows why writing failed.
#pragma once

#include <array>
#include <iosfwd>
#include <streambuf>

#include "common/result.hh"

namespace vigie::searcher {

/// A buffer over a file descriptor, which it does not own. After the first failure nothing more is
/// written; what is buffered when the buffer goes away is lost unless the stream was flushed.
class OutputBuffer : public std::streambuf {
public:
    explicit OutputBuffer(int descriptor);

    /// errno of the first failed write (EPIPE: the reader has gone away); 0 while all went well.
    int error() const { return error_; }

protected:
    int_type overflow(int_type c) override;
    std::streamsize xsputn(const char* bytes, std::streamsize count) override;
    int sync() override;

private:
    bool write_out(const char* bytes, std::size_t count);

    int descriptor_;
    int error_ = 0;
    std::array<char, 1 << 16> buffer_;
};

/// Flushes. Nothing, where all is written or the reader has gone away; the stream tells which.
/// Errors (input): any other reason, for example a full disk.
Result<void> written(std::ostream& out);

}  // namespace vigie::searcher
