#include "indexer/sources/read_markdown.hh"

#include <cmark.h>
#include <memory>

#include "indexer/sources/head.hh"

namespace vigie::indexer {
namespace {

using Node = std::unique_ptr<cmark_node, decltype(&cmark_node_free)>;
using Walk = std::unique_ptr<cmark_iter, decltype(&cmark_iter_free)>;

std::string_view unquoted(std::string_view value) {
    value = trimmed(value);
    if (value.size() >= 2 && (value.front() == '"' || value.front() == '\'') &&
        value.back() == value.front())
        return value.substr(1, value.size() - 2);
    return value;
}

/// Takes the front matter off `rest`, where it begins with one.
Result<bool> read_front_matter(deals::Article& article, std::string_view& rest) {
    if (!rest.starts_with("---\n") && !rest.starts_with("---\r\n")) return false;
    auto after = rest.substr(rest.find('\n') + 1);
    while (!after.empty()) {
        const auto end = std::min(after.find('\n'), after.size());
        const auto line = trimmed(after.substr(0, end));
        after.remove_prefix(std::min(end + 1, after.size()));
        if (line == "---" || line == "...") {
            rest = after;
            return true;
        }
        const auto colon = line.find(':');
        if (colon == std::string_view::npos) continue;
        auto set =
            set_field(article, line.substr(0, colon), unquoted(line.substr(colon + 1)));
        if (!set) return set;
    }
    return fail(ErrorKind::input, "the front matter that begins in line 1 never ends",
                "close it with a line of three hyphens");
}

/// Gathers the text of a parsed document, a line a block.
class TextOf {
public:
    explicit TextOf(deals::Article& article)
        : article_(article), wants_title_(article.title.empty()) {}

    void run(cmark_node* document) {
        const Walk walk(cmark_iter_new(document), &cmark_iter_free);
        for (auto event = cmark_iter_next(walk.get()); event != CMARK_EVENT_DONE;
             event = cmark_iter_next(walk.get()))
            visit(cmark_iter_get_node(walk.get()), event == CMARK_EVENT_ENTER);
        article_.body = trimmed(article_.body);
    }

private:
    void visit(cmark_node* node, bool enter) {
        switch (cmark_node_get_type(node)) {
            case CMARK_NODE_TEXT:
            case CMARK_NODE_CODE:
                if (in_image_ == 0) line_ += cmark_node_get_literal(node);
                break;
            case CMARK_NODE_SOFTBREAK:
                line_ += ' ';
                break;
            case CMARK_NODE_LINEBREAK:
                line_ += '\n';
                break;
            case CMARK_NODE_IMAGE:
                in_image_ += enter ? 1 : -1;
                break;
            case CMARK_NODE_ITEM:
                if (enter) line_ += "- ";
                break;
            case CMARK_NODE_HEADING:
                if (!enter) end_heading(node);
                break;
            case CMARK_NODE_PARAGRAPH:
                if (!enter) end_block();
                break;
            default:
                break;
        }
    }

    void end_heading(cmark_node* node) {
        if (wants_title_ && cmark_node_get_heading_level(node) == 1) {
            article_.title = trimmed(line_);
            wants_title_ = false;
            line_.clear();
        }
        end_block();
    }

    void end_block() {
        if (const auto text = trimmed(line_); !text.empty()) {
            article_.body += text;
            article_.body += "\n\n";
        }
        line_.clear();
    }

    deals::Article& article_;
    bool wants_title_;
    int in_image_ = 0;
    std::string line_;
};

}  // namespace

Result<deals::Article> article_from_markdown(std::string_view text) {
    deals::Article article;
    auto rest = text;
    if (const auto front = read_front_matter(article, rest); !front)
        return tl::unexpected(front.error());
    const Node document(cmark_parse_document(rest.data(), rest.size(), CMARK_OPT_DEFAULT),
                        &cmark_node_free);
    TextOf(article).run(document.get());
    if (article.title.empty() && article.body.empty())
        return fail(ErrorKind::input, "empty: no title and no text");
    return article;
}

}  // namespace vigie::indexer
