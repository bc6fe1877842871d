// Where the index lies: the option, then VIGIE_INDEX, then the data home.
#include "common/index/default_path.hh"

#include <map>
#include <ostream>
#include <string>

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

namespace {

struct Case {
    const char* option;  // null: not given
    std::map<std::string, std::string> environment;
    const char* path;  // empty: an error
};
std::ostream& operator<<(std::ostream& out, const Case& c) {
    out << "--index " << (c.option == nullptr ? "(none)" : c.option);
    for (const auto& [name, value] : c.environment) out << ' ' << name << '=' << value;
    return out;
}

vigie::index::Environment environment_of(const Case& c) {
    return [&c](const char* name) {
        const auto found = c.environment.find(name);
        return found == c.environment.end() ? std::string() : found->second;
    };
}

const Case index_cases[] = {
    {"here", {{"VIGIE_INDEX", "/srv"}, {"HOME", "/home/a"}}, "here"},
    {"", {{"VIGIE_INDEX", "/srv"}}, "/srv"},
    {nullptr, {{"VIGIE_INDEX", "rel"}, {"XDG_DATA_HOME", "/data"}}, "rel"},
    {nullptr, {{"XDG_DATA_HOME", "/data"}, {"HOME", "/home/a"}}, "/data/vigie/index"},
    {nullptr, {{"XDG_DATA_HOME", "data"}, {"HOME", "/home/a"}}, "/home/a/.local/share/vigie/index"},
    {nullptr, {{"HOME", "/home/a"}}, "/home/a/.local/share/vigie/index"},
    {nullptr, {{"HOME", "a"}}, ""},
    {nullptr, {}, ""},
};
const Case state_cases[] = {
    {nullptr, {{"XDG_STATE_HOME", "/state"}, {"HOME", "/home/a"}}, "/state/vigie"},
    {nullptr, {{"XDG_STATE_HOME", ""}, {"HOME", "/home/a"}}, "/home/a/.local/state/vigie"},
    {nullptr, {{"XDG_DATA_HOME", "/data"}}, ""},
};

}  // namespace

BOOST_DATA_TEST_CASE(finds_the_index, boost::unit_test::data::make(index_cases), c) {
    const auto option = c.option == nullptr ? std::nullopt : std::optional<std::string>(c.option);
    const auto path = vigie::index::index_path(option, environment_of(c));
    BOOST_TEST(path.value_or("") == c.path);
}

BOOST_DATA_TEST_CASE(finds_the_state, boost::unit_test::data::make(state_cases), c) {
    BOOST_TEST(vigie::index::state_path(environment_of(c)).value_or("") == c.path);
}
