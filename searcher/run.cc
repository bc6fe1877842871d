#include "searcher/run.hh"

#include <ostream>

namespace vigie::searcher {

int run(const std::vector<std::string>&, std::istream&, std::ostream&, std::ostream& err) {
    err << "vigie-search: nothing can be asked yet\n";
    return 2;
}

}  // namespace vigie::searcher
