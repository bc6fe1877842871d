#include "indexer/store/directory.hh"

#include <cerrno>
#include <charconv>
#include <chrono>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <sys/file.h>
#include <thread>
#include <unistd.h>

#include <fmt/format.h>

#include "common/index/database.hh"

namespace vigie::indexer {
namespace {

namespace fs = std::filesystem;

std::string lock_file(const std::string& directory) {
    return (fs::path(directory) / "lock").string();
}

tl::unexpected<Error> system_error(const std::string& what, int code) {
    const bool full = code == ENOSPC || code == EDQUOT;
    return fail(ErrorKind::index, fmt::format("{} ({})", what, std::strerror(code)),
                full ? "make room and add again; the index is as it was"
                     : "look at the permissions of the directory");
}

std::string holder(const std::string& directory) {
    std::ifstream in(lock_file(directory));
    std::string line;
    std::getline(in, line);
    return line.empty() ? "another process" : "process " + line;
}

void write_holder(int file) {
    const auto text = fmt::format("{}\n", getpid());
    // Only a help for people: the lock itself is the flock.
    if (ftruncate(file, 0) != 0) return;
    if (pwrite(file, text.data(), text.size(), 0) < 0) return;
}

bool is_generation(const std::string& name) {
    return name.size() >= 7 && name[0] == 'g' &&
           name.find_first_not_of("0123456789", 1) == std::string::npos;
}

bool is_unfinished(const std::string& name) {
    return name.ends_with(".tmp") && is_generation(name.substr(0, name.size() - 4));
}

Result<void> write_all(int file, const std::string& content, const std::string& name) {
    std::size_t done = 0;
    while (done < content.size()) {
        const auto n = ::write(file, content.data() + done, content.size() - done);
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) return system_error(fmt::format("cannot write {}", name), errno);
        done += static_cast<std::size_t>(n);
    }
    if (fsync(file) != 0) return system_error(fmt::format("cannot write {}", name), errno);
    return {};
}

/// "g000012" -> 12.
int number_of(std::string_view generation) {
    int number = 0;
    std::from_chars(generation.data() + 1, generation.data() + generation.size(), number);
    return number;
}

}  // namespace

Result<DirectoryLock> DirectoryLock::take(const std::string& directory, int wait_seconds) {
    std::error_code error;
    fs::create_directories(directory, error);
    if (error)
        return system_error(fmt::format("cannot make the directory {}", directory), error.value());
    const int file = ::open(lock_file(directory).c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (file < 0)
        return system_error(fmt::format("cannot write to the index in {}", directory), errno);
    DirectoryLock lock(file);
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(wait_seconds);
    while (flock(file, LOCK_EX | LOCK_NB) != 0) {
        if (std::chrono::steady_clock::now() >= end)
            return fail(
                ErrorKind::index,
                fmt::format("the index in {} is being written by {}", directory, holder(directory)),
                "wait until it has ended");
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
    write_holder(file);
    return lock;
}

DirectoryLock::DirectoryLock(DirectoryLock&& other) noexcept
    : file_(std::exchange(other.file_, -1)) {}
DirectoryLock& DirectoryLock::operator=(DirectoryLock&& other) noexcept {
    std::swap(file_, other.file_);
    return *this;
}
DirectoryLock::~DirectoryLock() {
    if (file_ >= 0) ::close(file_);
}

bool DirectoryLock::is_held(const std::string& directory) {
    const int file = ::open(lock_file(directory).c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) return false;
    const bool held = flock(file, LOCK_SH | LOCK_NB) != 0;
    ::close(file);
    return held;
}

Result<void> replace_file(const std::string& name, const std::string& content) {
    const auto beside = name + ".new";
    const int file = ::open(beside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    if (file < 0) return system_error(fmt::format("cannot write {}", beside), errno);
    auto written = write_all(file, content, beside);
    ::close(file);
    if (!written) return written;
    if (std::rename(beside.c_str(), name.c_str()) != 0)
        return system_error(fmt::format("cannot write {}", name), errno);
    sync_directory(fs::path(name).parent_path().string());
    return {};
}

void remove_file(const std::string& file) {
    std::error_code ignored;
    fs::remove(file, ignored);
    sync_directory(fs::path(file).parent_path().string());
}

void sync_directory(const std::string& directory) {
    const int file = ::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (file < 0) return;
    (void)fsync(file);
    ::close(file);
}

std::string next_generation(const std::string& directory) {
    int highest = 0;
    for (const auto& entry : fs::directory_iterator(directory)) {
        const auto name = entry.path().filename().string();
        if (is_generation(name) || is_unfinished(name))
            highest = std::max(highest, number_of(name));
    }
    return fmt::format("g{:06}", highest + 1);
}

std::vector<std::string> leftovers(const std::string& directory) {
    const auto served = index::current_generation(directory);
    std::vector<std::string> out;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(directory, error)) {
        const auto name = entry.path().filename().string();
        const bool ours = is_generation(name) || is_unfinished(name);
        if (ours && entry.path().string() != served) out.push_back(entry.path().string());
    }
    return out;
}

std::uint64_t bytes_below(const std::string& directory) {
    std::uint64_t bytes = 0;
    std::error_code error;
    for (const auto& entry : fs::recursive_directory_iterator(directory, error))
        if (entry.is_regular_file(error)) bytes += entry.file_size(error);
    return bytes;
}

}  // namespace vigie::indexer
