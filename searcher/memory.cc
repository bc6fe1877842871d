#include "searcher/memory.hh"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <boost/json.hpp>
#include <fmt/format.h>

#include "common/text/nearest.hh"

namespace vigie::searcher {
namespace {

namespace fs = std::filesystem;
namespace json = boost::json;

bool is_name(std::string_view name) {
    const auto fits = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '-' || c == '_' || c == '.';
    };
    return !name.empty() && name.size() <= 100 && name.front() != '.' &&
           std::all_of(name.begin(), name.end(), fits);
}

tl::unexpected<Error> no_name(const std::string& name) {
    return fail(ErrorKind::usage, fmt::format("\"{}\" cannot be a name", name),
                "names are made of letters, digits, \"-\", \"_\" and \".\"");
}

/// Writes `text` to `path`, whole or not at all.
Result<void> write_file(const fs::path& path, const std::string& text) {
    std::error_code error;
    fs::create_directories(path.parent_path(), error);
    auto unfinished = path;
    unfinished += ".new";
    std::ofstream file(unfinished, std::ios::binary);
    file << text;
    file.close();
    if (file) fs::rename(unfinished, path, error);
    if (file && !error) return {};
    return fail(ErrorKind::input,
                fmt::format("{} cannot be written: {}", path.string(),
                            error ? error.message() : std::strerror(errno)),
                "XDG_STATE_HOME says where such files are kept");
}

std::string content_of(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

}  // namespace

Result<void> Memory::save(const std::string& name, const std::vector<std::string>& args) {
    if (!is_name(name)) return no_name(name);
    const json::array array(args.begin(), args.end());
    return write_file(fs::path(folder_) / "questions" / (name + ".json"),
                      json::serialize(array) + "\n");
}

Result<std::vector<std::string>> Memory::load(const std::string& name) const {
    if (!is_name(name)) return no_name(name);
    const auto path = fs::path(folder_) / "questions" / (name + ".json");
    std::error_code error;
    if (!fs::exists(path, error)) {
        const auto known = names();
        const auto near = text::nearest(name, {known.begin(), known.end()});
        return fail(ErrorKind::usage, fmt::format("no question is saved as \"{}\"", name),
                    near.empty() ? "vigie-search --saved lists them"
                                 : fmt::format("did you mean {}?", near));
    }
    const auto value = json::parse(content_of(path), error);
    std::vector<std::string> out;
    if (!error && value.is_array())
        for (const auto& item : value.get_array())
            if (item.is_string()) out.emplace_back(item.get_string());
    if (out.empty())
        return fail(ErrorKind::input, fmt::format("{} holds no saved question", path.string()),
                    "save it again with --save");
    return out;
}

std::vector<std::string> Memory::names() const {
    std::vector<std::string> out;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(fs::path(folder_) / "questions", error))
        if (entry.path().extension() == ".json") out.push_back(entry.path().stem().string());
    std::sort(out.begin(), out.end());
    return out;
}

std::unordered_set<std::string> Memory::told(const std::string& key) const {
    std::unordered_set<std::string> out;
    std::ifstream file(fs::path(folder_) / "told" / key);
    for (std::string line; std::getline(file, line);) out.insert(std::move(line));
    return out;
}

Result<void> Memory::remember(const std::string& key, const std::vector<std::string>& ids) {
    if (ids.empty()) return {};
    const auto path = fs::path(folder_) / "told" / key;
    auto text = content_of(path);
    for (const auto& id : ids) text += id + "\n";
    return write_file(path, text);
}

}  // namespace vigie::searcher
