#include <csignal>
#include <iostream>
#include <string>
#include <vector>

#include "searcher/run.hh"

int main(int argc, char** argv) try {
    std::ios::sync_with_stdio(false);
    std::signal(SIGPIPE, SIG_IGN);  // a reader that goes away ends the output, not the program
    const std::vector<std::string> args(argv + 1, argv + argc);
    return vigie::searcher::run(args, std::cin, std::cout, std::cerr);
} catch (const std::exception& e) {
    std::cerr << "vigie-search: internal error: " << e.what() << '\n';
    return 2;
}
