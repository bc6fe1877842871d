// Manual page and completions against the table of options: none is missing, none is invented.
#include <fstream>
#include <ostream>
#include <set>
#include <sstream>
#include <string>

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "common/deals/deal.hh"
#include "common/deals/vocabulary.hh"
#include "searcher/options.hh"
#include "searcher/render/renderer.hh"

namespace data = boost::unit_test::data;
using namespace vigie::searcher;

namespace {

std::string content_of(const std::string& path) {
    std::ifstream file(std::string(VIGIE_SOURCE_DIR) + "/" + path);
    BOOST_REQUIRE_MESSAGE(file, path << " can be read");
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

bool is_option_letter(char c) {
    return (c >= 'a' && c <= 'z') || c == '-';
}

/// The words of lower-case letters that follow `mark` in `text`.
std::set<std::string> names_behind(const std::string& text, const std::string& mark) {
    std::set<std::string> out;
    for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at)) {
        at += mark.size();
        auto end = at;
        while (end < text.size() && is_option_letter(text[end])) ++end;
        if (end > at) out.insert(text.substr(at, end - at));
    }
    return out;
}

std::set<std::string> option_names() {
    std::set<std::string> out;
    for (const auto& spec : option_table()) out.emplace(spec.name);
    return out;
}

struct Document {
    const char* path;
    const char* mark;  ///< what stands before the name of an option
};
std::ostream& operator<<(std::ostream& out, const Document& d) {
    return out << d.path;
}
const Document documents[] = {
    {"man/vigie-search.1", "Fl -"},
    {"completions/vigie-search.bash", "--"},
    {"completions/_vigie-search", "--"},
    {"completions/vigie-search.fish", " -l "},
};

/// `ids` as one text, as completions list them.
std::string listed(const std::vector<std::string_view>& ids) {
    std::string out;
    for (const auto id : ids) out.append(out.empty() ? "" : " ").append(id);
    return out;
}

/// `text` with runs of white space as one space.
std::string on_one_line(const std::string& text) {
    std::istringstream words(text);
    std::string out;
    for (std::string word; words >> word;) out.append(out.empty() ? "" : " ").append(word);
    return out;
}

}  // namespace

BOOST_DATA_TEST_CASE(tells_every_option_and_no_other, data::make(documents), d) {
    const auto found = names_behind(content_of(d.path), d.mark);
    const auto known = option_names();
    for (const auto& name : known)
        BOOST_TEST(found.contains(name), "--" << name << " is missing in " << d.path);
    for (const auto& name : found)
        BOOST_TEST(known.contains(name), "--" << name << " in " << d.path << " is no option");
}

BOOST_AUTO_TEST_CASE(the_manual_tells_every_letter) {
    const auto page = content_of("man/vigie-search.1");
    for (const auto& spec : option_table()) {
        if (spec.letter == 0) continue;
        const auto item = std::string(".It Fl ") + spec.letter + " , Fl -" + std::string(spec.name);
        BOOST_TEST(page.find(item) != std::string::npos, item << " stands in the manual");
    }
}

BOOST_DATA_TEST_CASE(completions_list_every_value, data::make(documents), d) {
    if (std::string_view(d.path).starts_with("man/")) return;  // it tells them in sentences
    const auto text = on_one_line(content_of(d.path));
    for (const auto& ids :
         {vigie::deals::kind_ids(), vigie::deals::status_ids(), vigie::deals::stages().ids(),
          vigie::deals::sectors().ids(), format_ids(), facet_ids()})
        BOOST_TEST(text.find(listed(ids)) != std::string::npos, d.path << " lists " << listed(ids));
}
