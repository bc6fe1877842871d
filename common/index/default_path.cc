#include "common/index/default_path.hh"

#include <cstdlib>

namespace vigie::index {
namespace {

/// The base directory that `variable` names, else `below_home` in the user's home.
std::optional<std::string> base_directory(const Environment& environment, const char* variable,
                                          const char* below_home) {
    if (auto named = environment(variable); named.starts_with('/')) return named;
    const auto home = environment("HOME");
    if (!home.starts_with('/')) return std::nullopt;
    return home + "/" + below_home;
}

}  // namespace

std::string process_environment(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? std::string() : std::string(value);
}

Result<std::string> index_path(const std::optional<std::string>& option,
                               const Environment& environment) {
    if (option && !option->empty()) return *option;
    if (auto named = environment("VIGIE_INDEX"); !named.empty()) return named;
    if (const auto base = base_directory(environment, "XDG_DATA_HOME", ".local/share"))
        return *base + "/vigie/index";
    return fail(ErrorKind::usage, "no index is named and there is no home folder to look in",
                "name one with --index DIR or in VIGIE_INDEX");
}

Result<std::string> state_path(const Environment& environment) {
    if (const auto base = base_directory(environment, "XDG_STATE_HOME", ".local/state"))
        return *base + "/vigie";
    return fail(ErrorKind::usage, "there is no home folder to remember anything in",
                "set HOME or XDG_STATE_HOME");
}

}  // namespace vigie::index
