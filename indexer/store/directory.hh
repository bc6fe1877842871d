// indexer/store/directory.hh: the files of an index directory (layout: index/database.hh).
#pragma once

#include <string>
#include <vector>

#include "common/result.hh"

namespace vigie::indexer {

/// The lock of an index directory, held until destruction; the system frees it when we are killed.
class DirectoryLock {
public:
    /// Makes the directory where it is missing. Errors (index): held by another process (says
    /// which), no permission. Waits up to `wait_seconds` for the other to end.
    static Result<DirectoryLock> take(const std::string& directory, int wait_seconds);
    DirectoryLock(DirectoryLock&& other) noexcept;
    DirectoryLock& operator=(DirectoryLock&& other) noexcept;
    ~DirectoryLock();

    /// True where some process holds it now.
    static bool is_held(const std::string& directory);

private:
    explicit DirectoryLock(int file) : file_(file) {}
    int file_ = -1;
};

/// Writes `content` beside `file` and renames it there, so that a reader sees the old or the new.
Result<void> replace_file(const std::string& file, const std::string& content);
/// Removes a file so that it stays removed after a power cut.
void remove_file(const std::string& file);
void sync_directory(const std::string& directory);

/// Names a generation that is not there yet: "g000001".
std::string next_generation(const std::string& directory);
/// Generations and unfinished builds that are not served.
std::vector<std::string> leftovers(const std::string& directory);
/// Bytes of all files below.
std::uint64_t bytes_below(const std::string& directory);

}  // namespace vigie::indexer
