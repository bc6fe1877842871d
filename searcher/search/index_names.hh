// searcher/search/index_names.hh: the companies, investors and places that the deals of an index
// name.
#pragma once

#include <map>
#include <string>

#include <xapian.h>

#include "searcher/question/question.hh"

namespace vigie::searcher {

class IndexNames : public NameSource {
public:
    explicit IndexNames(const Xapian::Database& deals) : deals_(deals) {}
    std::string company(std::string_view key) const override;
    std::string investor(std::string_view key) const override;
    std::string place(std::string_view key) const override;

private:
    const Xapian::Database& deals_;
};

}  // namespace vigie::searcher
