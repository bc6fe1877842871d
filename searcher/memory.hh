// searcher/memory.hh: what vigie-search remembers for its user: saved questions, and what an alert
// has told already.
//
//   STATE/questions/NAME.json   the arguments of a saved question, a JSON array of strings
//   STATE/told/NAME             ids of the deals and articles that were shown with --new, one a
//   line
#pragma once

#include <string>
#include <unordered_set>
#include <vector>

#include "common/result.hh"

namespace vigie::searcher {

/// The folder is made when something is first kept. All errors are of kind usage or input, with
/// the path and what the system says.
class Memory {
public:
    explicit Memory(std::string folder) : folder_(std::move(folder)) {}

    /// Keeps `args` under `name` (letters, digits, "-", "_", "."; not beginning with a dot); an
    /// older question of that name is replaced.
    Result<void> save(const std::string& name, const std::vector<std::string>& args);
    /// Errors (usage): no such name, with the nearest as hint.
    Result<std::vector<std::string>> load(const std::string& name) const;
    /// All names, sorted.
    std::vector<std::string> names() const;

    /// What was told under `key`; empty at first.
    std::unordered_set<std::string> told(const std::string& key) const;
    Result<void> remember(const std::string& key, const std::vector<std::string>& ids);

private:
    std::string folder_;
};

}  // namespace vigie::searcher
