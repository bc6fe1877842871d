#include "indexer/run.hh"

#include <istream>
#include <ostream>

#include "indexer/extract/extract.hh"
#include "indexer/inspect.hh"
#include "indexer/sources/read_json.hh"

namespace vigie::indexer {
namespace {

int inspect(std::istream& in, std::ostream& out, std::ostream& err) {
    int status = 0;
    std::string line;
    for (int number = 1; std::getline(in, line); ++number) {
        if (line.empty()) continue;
        const auto article = article_from_json(line);
        if (!article) {
            err << "vigie-index: -:" << number << ": " << article.error().message << '\n';
            status = 4;
            continue;
        }
        out << inspect_line(*article, extract(*article)) << '\n';
    }
    return status;
}

}  // namespace

int run(const std::vector<std::string>& args, std::istream& in, std::ostream& out,
        std::ostream& err) {
    if (!args.empty() && args[0] == "inspect") return inspect(in, out, err);
    err << "usage: vigie-index inspect --format jsonl -\n";
    return 2;
}

}  // namespace vigie::indexer
