#include "searcher/surroundings.hh"

#include <charconv>
#include <chrono>
#include <sys/ioctl.h>
#include <unistd.h>

namespace vigie::searcher {
namespace {

constexpr int narrowest = 20;
constexpr int usual_columns = 80;

int terminal_columns(const index::Environment& environment) {
    const auto named = environment("COLUMNS");
    int columns = 0;
    std::from_chars(named.data(), named.data() + named.size(), columns);
    if (columns >= narrowest) return columns;
    winsize size{};
    const bool told = ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0;
    return told && size.ws_col >= narrowest ? size.ws_col : usual_columns;
}

}  // namespace

Surroundings process_surroundings() {
    Surroundings out;
    out.environment = index::process_environment;
    out.out_is_terminal = isatty(STDOUT_FILENO) == 1;
    out.err_is_terminal = isatty(STDERR_FILENO) == 1;
    if (out.out_is_terminal) out.columns = terminal_columns(out.environment);
    out.today = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
    return out;
}

std::string message_locale(const index::Environment& environment) {
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"})
        if (auto value = environment(name); !value.empty()) return value;
    return {};
}

}  // namespace vigie::searcher
