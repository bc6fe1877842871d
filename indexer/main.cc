#include <csignal>
#include <iostream>

#include "indexer/run.hh"

namespace {

std::atomic<bool> stop{false};

/// The first Ctrl-C asks for an orderly end, a second one ends at once.
void on_interrupt(int signal) {
    stop = true;
    std::signal(signal, SIG_DFL);
}

}  // namespace

int main(int argc, char** argv) try {
    std::ios::sync_with_stdio(false);
    std::signal(SIGINT, on_interrupt);
    std::signal(SIGTERM, on_interrupt);
    std::signal(SIGPIPE, SIG_IGN);  // a closed pipe shows as a failed stream, and is no error
    const std::vector<std::string> args(argv + 1, argv + argc);
    return vigie::indexer::run(args, std::cin, std::cout, std::cerr, &stop);
} catch (const std::exception& e) {
    std::cerr << "vigie-index: internal error: " << e.what() << '\n';
    return 2;
}
