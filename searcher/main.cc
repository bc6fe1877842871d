#include <csignal>
#include <cstdlib>
#include <iostream>
#include <string>
#include <unistd.h>
#include <vector>

#include "searcher/output.hh"
#include "searcher/run.hh"

int main(int argc, char** argv) try {
    std::signal(SIGPIPE, SIG_IGN);  // a reader that goes away ends the output, not the program
    vigie::searcher::OutputBuffer buffer(STDOUT_FILENO);
    std::ostream out(&buffer);
    const std::vector<std::string> args(argv + 1, argv + argc);
    const int status = vigie::searcher::run(args, std::cin, out, std::cerr);
    // All is written; the system takes memory back faster than the vocabularies would give it.
    std::_Exit(status);
} catch (const std::exception& e) {
    std::cerr << "vigie-search: internal error: " << e.what() << '\n';
    return 2;
}
