#include <iostream>
#include <string>
#include <vector>

#include "indexer/run.hh"

int main(int argc, char** argv) try {
    const std::vector<std::string> args(argv + 1, argv + argc);
    return vigie::indexer::run(args, std::cin, std::cout, std::cerr);
} catch (const std::exception& e) {
    std::cerr << "vigie: internal error: " << e.what() << '\n';
    return 2;
}
