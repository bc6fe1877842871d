// Runs a fuzz target without libFuzzer: the seeds as they are, then many small changes of them, the
// same in every run.
//
//   extract_fuzz ROUNDS FILE-OR-FOLDER…
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "tests/fuzz/target.hh"

namespace {

namespace fs = std::filesystem;
using Random = std::mt19937;

std::string content_of(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<std::string> seeds_below(const std::string& path) {
    std::vector<fs::path> files;
    if (fs::is_directory(path)) {
        for (const auto& entry : fs::recursive_directory_iterator(path))
            if (entry.is_regular_file()) files.push_back(entry.path());
    } else {
        files.emplace_back(path);
    }
    std::sort(files.begin(), files.end());
    std::vector<std::string> seeds;
    for (const auto& file : files) seeds.push_back(content_of(file).substr(0, 6000));
    return seeds;
}

std::size_t below(Random& random, std::size_t bound) {
    return bound == 0 ? 0 : random() % bound;
}

/// Pieces that readers stumble over.
std::string awkward(Random& random) {
    static const std::string pieces[] = {"\xFF",
                                         "\xC3",
                                         std::string(1, '\0'),
                                         "\xE2\x80\xAF",
                                         "\xC2\xA0",
                                         "999999999999999999999",
                                         "M\xE2\x82\xAC",
                                         "milliards ",
                                         "(((",
                                         "\"",
                                         "{\"",
                                         "<div>",
                                         "</",
                                         "&#x110000;",
                                         "---\n",
                                         "\r\n",
                                         "31/02/2024",
                                         "entre ",
                                         " et ",
                                         "-",
                                         "e\xCC\x81",
                                         "]]>",
                                         "2024-",
                                         "T5 2024"};
    return pieces[below(random, std::size(pieces))];
}

void change(std::string& text, const std::vector<std::string>& seeds, Random& random) {
    const auto at = below(random, text.size() + 1);
    switch (random() % 6) {
        case 0:
            text.insert(at, awkward(random));
            break;
        case 1:
            text.erase(at, below(random, 40));
            break;
        case 2:
            if (at < text.size()) text[at] = static_cast<char>(random());
            break;
        case 3:
            text.insert(at, text.substr(below(random, text.size()), below(random, 200)));
            break;
        case 4:
            text.resize(at);
            break;
        default: {
            const auto& other = seeds[below(random, seeds.size())];
            text.insert(at, other.substr(below(random, other.size()), below(random, 300)));
        }
    }
}

void run(const std::string& text) {
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(text.data()), text.size());
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 3) return 2;
    std::vector<std::string> seeds;
    for (int i = 2; i < argc; ++i)
        for (auto& seed : seeds_below(argv[i])) seeds.push_back(std::move(seed));
    if (seeds.empty()) return 2;
    for (const auto& seed : seeds) run(seed);
    Random random(20241226);
    const int rounds = std::atoi(argv[1]);
    for (int i = 0; i < rounds; ++i) {
        auto text = seeds[below(random, seeds.size())];
        for (auto changes = 1 + random() % 8; changes > 0; --changes) change(text, seeds, random);
        run(text);
    }
    std::cout << seeds.size() << " seeds, " << rounds << " changed texts: all properties hold\n";
}
