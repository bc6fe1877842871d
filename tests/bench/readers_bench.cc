// How many megabytes a second the readers of amounts and dates take, of a file of news and of
// hostile texts: readers_bench FILE...
#include <algorithm>
#include <ctime>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include <fmt/format.h>

#include "common/dates/read_dates.hh"
#include "common/money/read_amounts.hh"
#include "common/text/token.hh"

namespace {

/// Seconds of this process alone, whatever else runs on the machine.
double now() {
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

std::string repeated(std::string_view piece, std::size_t size) {
    std::string out;
    out.reserve(size + piece.size());
    while (out.size() < size) out += piece;
    return out;
}

/// The fastest of three runs over pieces of 4 KB, as articles are, or over the whole text at once.
void measure(std::string_view name, std::string_view text, bool in_pieces) {
    const std::size_t piece = in_pieces ? 4096 : text.size();
    double best[3] = {1e9, 1e9, 1e9};
    std::size_t amounts = 0;
    for (int run = 0; run < 3; ++run) {
        double spent[3] = {};
        amounts = 0;
        for (std::size_t at = 0; at < text.size(); at += piece) {
            double start = now();
            const vigie::text::Tokens tokens(text.substr(at, piece));
            spent[0] += now() - start;
            start = now();
            amounts += vigie::money::read_amounts(tokens, {}).size();
            spent[1] += now() - start;
            start = now();
            vigie::dates::read_dates(tokens, {});
            spent[2] += now() - start;
        }
        for (int i = 0; i < 3; ++i) best[i] = std::min(best[i], spent[i]);
    }
    const double megabytes = static_cast<double>(text.size()) / 1e6;
    fmt::print(
        "{:<24} {:6.1f} MB  tokens {:6.1f}  amounts {:6.1f}  dates {:6.1f}  all {:6.1f} MB/s"
        "  ({} amounts)\n",
        name, megabytes, megabytes / best[0], megabytes / best[1], megabytes / best[2],
        megabytes / (best[0] + best[1] + best[2]), amounts);
}

}  // namespace

int main(int argc, char** argv) {
    for (int i = 1; i < argc; ++i) {
        std::ifstream in(argv[i], std::ios::binary);
        const std::string text{std::istreambuf_iterator<char>(in), {}};
        measure(argv[i], repeated(text, 8'000'000), true);
    }
    // Twice the text must take twice the time.
    for (const std::size_t size : {1'000'000U, 4'000'000U})
        for (const std::string_view piece : {"7", "111 ", "milliard ", "(", "1,", "3 à ", "un ",
                                             "10 M€ (", "et 3 millions ", "entre 5 et "})
            measure(fmt::format("\"{}\"", std::string(piece)), repeated(piece, size), false);
}
