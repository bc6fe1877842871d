#include <iostream>
#include <string>
#include <vector>

#include "searcher/run.hh"

int main(int argc, char** argv) try {
    const std::vector<std::string> args(argv + 1, argv + argc);
    return vigie::searcher::run(args, std::cin, std::cout, std::cerr);
} catch (const std::exception& e) {
    std::cerr << "vigie: internal error: " << e.what() << '\n';
    return 2;
}
