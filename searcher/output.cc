#include "searcher/output.hh"

#include <cerrno>
#include <cstring>
#include <ostream>
#include <unistd.h>

#include <fmt/format.h>

namespace vigie::searcher {

OutputBuffer::OutputBuffer(int descriptor) : descriptor_(descriptor) {
    setp(buffer_.data(), buffer_.data() + buffer_.size());
}

OutputBuffer::int_type OutputBuffer::overflow(int_type c) {
    if (sync() != 0) return traits_type::eof();
    if (traits_type::eq_int_type(c, traits_type::eof())) return traits_type::not_eof(c);
    *pptr() = traits_type::to_char_type(c);
    pbump(1);
    return c;
}

std::streamsize OutputBuffer::xsputn(const char* bytes, std::streamsize count) {
    const auto size = static_cast<std::size_t>(count);
    if (count > epptr() - pptr() && sync() != 0) return 0;
    if (size >= buffer_.size()) return write_out(bytes, size) ? count : 0;
    std::memcpy(pptr(), bytes, size);
    pbump(static_cast<int>(size));
    return count;
}

int OutputBuffer::sync() {
    const auto size = static_cast<std::size_t>(pptr() - pbase());
    const bool ok = write_out(pbase(), size);
    setp(buffer_.data(), buffer_.data() + buffer_.size());
    return ok ? 0 : -1;
}

bool OutputBuffer::write_out(const char* bytes, std::size_t count) {
    while (count > 0 && error_ == 0) {
        const auto done = ::write(descriptor_, bytes, count);
        if (done < 0) {
            if (errno != EINTR) error_ = errno;
            continue;
        }
        bytes += done;
        count -= static_cast<std::size_t>(done);
    }
    return error_ == 0;
}

Result<void> written(std::ostream& out) {
    if (out.flush()) return {};
    const auto* output = dynamic_cast<const OutputBuffer*>(out.rdbuf());
    const int error = output == nullptr ? EIO : output->error();
    if (error == EPIPE) return {};
    return fail(ErrorKind::input,
                fmt::format("the answer could not be written: {}", std::strerror(error)),
                error == ENOSPC ? "free some space on the disk and ask again" : "");
}

}  // namespace vigie::searcher
