#include "indexer/sources/read_source.hh"

#include <algorithm>
#include <filesystem>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "common/text/utf8.hh"
#include "indexer/sources/decode.hh"
#include "indexer/sources/format.hh"
#include "indexer/sources/guess_language.hh"
#include "indexer/sources/input.hh"
#include "indexer/sources/read_feed.hh"
#include "indexer/sources/read_html.hh"
#include "indexer/sources/read_json.hh"
#include "indexer/sources/read_markdown.hh"
#include "indexer/sources/read_text.hh"

namespace vigie::indexer {
namespace {

namespace fs = std::filesystem;

/// 64 bits of FNV-1a: stable over machines and versions, unlike std::hash.
std::uint64_t fingerprint(std::string_view bytes) {
    std::uint64_t hash = 14695981039346656037ULL;
    for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
    return hash;
}

/// Reads one open file or standard input.
class FileReader {
public:
    FileReader(std::string name, Input input, const Sink& sink)
        : name_(std::move(name)), input_(std::move(input)), sink_(sink) {}

    void run(std::optional<Format> promised) {
        const auto start = input_.peek(4096);
        if (!start) return problem(0, start.error());
        const auto format = format_of(promised, *start);
        if (format == Format::json_lines) return read_lines();
        auto bytes = input_.read_all();
        if (!bytes) return problem(0, bytes.error());
        if (format == Format::feed) return read_feed(*bytes);
        read_whole(format, *bytes);
    }

private:
    void read_lines() {
        several_ = true;
        std::string line;
        for (int number = 1; !sink_.stopped(); ++number) {
            const auto more = input_.read_line(line);
            if (!more) {
                problem(number, more.error());
                continue;
            }
            if (!*more) break;
            if (line.find_first_not_of(" \t\r\n") == std::string::npos) continue;
            auto text = decode(line);
            if (!text) {
                auto error = text.error();
                error.message = error.message.substr(0, error.message.find(" in line"));
                problem(number, std::move(error));
                continue;
            }
            take(article_from_json(*text), number);
        }
    }

    void read_feed(const std::string& bytes) {
        several_ = true;
        const auto whole = articles_from_feed(
            bytes,
            [this](Result<deals::Article> article, int line) { take(std::move(article), line); });
        if (!whole) problem(0, whole.error());
    }

    void read_whole(Format format, const std::string& bytes) {
        const auto text = decode(bytes, format == Format::html ? declared_charset(bytes) : "");
        if (!text) return problem(0, text.error());
        switch (format) {
            case Format::text:
                return take(article_from_text(*text), 0);
            case Format::markdown:
                return take(article_from_markdown(*text), 0);
            case Format::html:
                return take(article_from_html(*text), 0);
            default:
                return read_json(*text);
        }
    }

    void read_json(const std::string& text) {
        several_ = true;
        const auto whole = articles_from_json(
            text, [this](Result<deals::Article> article) { take(std::move(article), 0); });
        if (!whole) problem(0, whole.error());
    }

    void take(Result<deals::Article> article, int line) {
        if (!article) return problem(line, article.error());
        for (auto* field : {&article->title, &article->body, &article->source})
            text::compose(*field);
        if (!article->language_told)
            article->language = sink_.language ? *sink_.language : guess_language(article->body);
        if (article->id.empty())
            article->id = article->url.empty() ? made_id(*article) : article->url;
        sink_.article(std::move(*article));
    }

    std::string made_id(const deals::Article& article) const {
        if (!several_ && name_ != "-") return name_;
        return fmt::format("{}#{:016x}", name_, fingerprint(article.title + "\n" + article.body));
    }

    void problem(int line, Error error) { sink_.problem({name_, line, std::move(error)}); }

    std::string name_;
    Input input_;
    const Sink& sink_;
    bool several_ = false;
};

/// Goes through a folder, files by name, each folder once.
class Walk {
public:
    explicit Walk(const Sink& sink) : sink_(sink) {}

    void file(const std::string& path, std::optional<Format> promised) {
        auto input = Input::open(path);
        if (!input) return sink_.problem({path, 0, input.error()});
        FileReader(path, std::move(*input), sink_).run(promised);
    }

    void folder(const fs::path& path) {
        std::error_code error;
        const auto canonical = fs::canonical(path, error);
        if (!error && !seen_.insert(canonical).second) return;
        auto entries = entries_of(path);
        std::sort(entries.begin(), entries.end());
        for (const auto& entry : entries) {
            if (sink_.stopped()) return;
            visit(entry);
        }
    }

private:
    std::vector<fs::path> entries_of(const fs::path& path) {
        std::vector<fs::path> entries;
        std::error_code error;
        for (fs::directory_iterator it(path, error), end; !error && it != end; it.increment(error))
            if (!it->path().filename().string().starts_with('.')) entries.push_back(it->path());
        if (error)
            sink_.problem(
                {path.string(), 0,
                 Error{ErrorKind::input, "cannot be listed: " + error.message(), {}, {}}});
        return entries;
    }

    void visit(const fs::path& path) {
        std::error_code error;
        const auto status = fs::status(path, error);
        if (fs::is_directory(status)) return folder(path);
        const auto format = format_of_name(path.string());
        const bool document = format && path.has_extension() && fs::is_regular_file(status);
        if (!document && !error) return sink_.passed_over(path.string());
        file(path.string(), format);
    }

    const Sink& sink_;
    std::set<fs::path> seen_;
};

}  // namespace

void read_source(const std::string& source, std::istream& in, const Sink& sink) {
    if (source == "-") {
        auto input = Input::wrap(in);
        if (input) FileReader("-", std::move(*input), sink).run(std::nullopt);
        return;
    }
    const auto path = fs::path(source).lexically_normal();
    Walk walk(sink);
    std::error_code error;
    if (fs::is_directory(path, error)) return walk.folder(path);
    walk.file(path.string(), format_of_name(path.string()).value_or(Format::text));
}

}  // namespace vigie::indexer
