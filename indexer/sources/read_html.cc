#include "indexer/sources/read_html.hh"

#include <algorithm>
#include <array>
#include <memory>
#include <vector>

#include <gumbo.h>

#include "common/text/utf8.hh"
#include "indexer/sources/head.hh"
#include "indexer/sources/page_metadata.hh"

namespace vigie::indexer {
namespace {

/// Browsers stop at 512; real pages stay below 100.
constexpr std::size_t deepest_nesting = 1000;

struct Parsed {
    explicit Parsed(std::string_view html)
        : output(gumbo_parse_with_options(&kGumboDefaultOptions, html.data(), html.size())) {}
    ~Parsed() { gumbo_destroy_output(&kGumboDefaultOptions, output); }
    Parsed(const Parsed&) = delete;
    Parsed& operator=(const Parsed&) = delete;

    GumboOutput* output;
};

template <std::size_t N>
bool is_one_of(GumboTag tag, const std::array<GumboTag, N>& tags) {
    return std::find(tags.begin(), tags.end(), tag) != tags.end();
}

constexpr auto furniture_tags = std::to_array<GumboTag>(
    {GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE, GUMBO_TAG_NOSCRIPT, GUMBO_TAG_TEMPLATE, GUMBO_TAG_NAV,
     GUMBO_TAG_ASIDE, GUMBO_TAG_FOOTER, GUMBO_TAG_FORM, GUMBO_TAG_FIGCAPTION, GUMBO_TAG_IFRAME,
     GUMBO_TAG_SVG, GUMBO_TAG_BUTTON, GUMBO_TAG_SELECT, GUMBO_TAG_HEAD, GUMBO_TAG_TEXTAREA});

constexpr auto block_tags = std::to_array<GumboTag>(
    {GUMBO_TAG_P,  GUMBO_TAG_DIV, GUMBO_TAG_SECTION, GUMBO_TAG_ARTICLE,    GUMBO_TAG_H1,
     GUMBO_TAG_H2, GUMBO_TAG_H3,  GUMBO_TAG_H4,      GUMBO_TAG_H5,         GUMBO_TAG_H6,
     GUMBO_TAG_UL, GUMBO_TAG_OL,  GUMBO_TAG_LI,      GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_TABLE,
     GUMBO_TAG_TR, GUMBO_TAG_BR,  GUMBO_TAG_HEADER,  GUMBO_TAG_FIGURE,     GUMBO_TAG_PRE,
     GUMBO_TAG_DL, GUMBO_TAG_DT,  GUMBO_TAG_DD,      GUMBO_TAG_HR,         GUMBO_TAG_MAIN});

/// Words in class or id that mark what is not the article.
bool is_furniture_name(std::string_view name) {
    static constexpr auto words = std::to_array<std::string_view>(
        {"cookie", "consent", "newsletter", "share", "social", "related", "comment", "breadcrumb",
         "promo", "sidebar", "publicite", "advert", "articles-lies", "lire-aussi", "paywall",
         "tags"});
    const auto folded = text::fold(name);
    return std::any_of(words.begin(), words.end(),
                       [&](auto word) { return folded.find(word) != std::string::npos; });
}

bool is_furniture(const GumboElement& element) {
    if (is_one_of(element.tag, furniture_tags)) return true;
    if (element.tag == GUMBO_TAG_BODY || element.tag == GUMBO_TAG_HTML ||
        element.tag == GUMBO_TAG_ARTICLE)
        return false;
    for (const char* name : {"class", "id"})
        if (is_furniture_name(attribute(element, name))) return true;
    return !attribute(element, "hidden").empty() || attribute(element, "aria-hidden") == "true";
}

/// Adds the text below a node, a line a block; white space runs become one space, no-break spaces
/// stay. Goes through the tree without recursion: pages may nest without bound.
class TextBelow {
public:
    std::string run(const GumboNode* root) {
        std::vector<Step> stack{{root, 0}};
        enter(root);
        while (!stack.empty()) {
            auto& step = stack.back();
            const auto* children = children_of(step.node);
            if (children == nullptr || step.next >= children->length) {
                leave(step.node);
                stack.pop_back();
                continue;
            }
            const auto* child = static_cast<const GumboNode*>(children->data[step.next++]);
            if (!enter(child)) continue;
            stack.push_back({child, 0});
        }
        end_line();
        return std::string(trimmed(out_));
    }

private:
    struct Step {
        const GumboNode* node;
        unsigned next;
    };

    static const GumboVector* children_of(const GumboNode* node) {
        return node->type == GUMBO_NODE_ELEMENT ? &node->v.element.children : nullptr;
    }

    /// False where nothing below the node is of the article.
    bool enter(const GumboNode* node) {
        switch (node->type) {
            case GUMBO_NODE_TEXT:
            case GUMBO_NODE_CDATA:
                add(node->v.text.text);
                return false;
            case GUMBO_NODE_WHITESPACE:
                add(" ");
                return false;
            case GUMBO_NODE_ELEMENT:
                break;
            default:
                return false;
        }
        if (is_furniture(node->v.element)) return false;
        if (is_one_of(node->v.element.tag, block_tags)) end_line();
        if (node->v.element.tag == GUMBO_TAG_LI) line_ = "- ";
        return true;
    }

    void leave(const GumboNode* node) {
        if (node->type == GUMBO_NODE_ELEMENT && is_one_of(node->v.element.tag, block_tags))
            end_line();
        if (node->type == GUMBO_NODE_ELEMENT &&
            (node->v.element.tag == GUMBO_TAG_TD || node->v.element.tag == GUMBO_TAG_TH))
            add(" ");
    }

    void add(std::string_view text) {
        for (const char c : text) {
            const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
            if (!space)
                line_ += c;
            else if (!line_.empty() && line_.back() != ' ')
                line_ += ' ';
        }
    }

    void end_line() {
        const auto text = trimmed(line_);
        if (!text.empty() && text != "-") {
            out_ += text;
            out_ += "\n";
        }
        line_.clear();
    }

    std::string out_;
    std::string line_;
};

/// Calls `visit` with every element of the tree, parents first, without recursion.
template <class Visit>
void for_each_element(const GumboNode* root, const Visit& visit) {
    std::vector<const GumboNode*> stack{root};
    while (!stack.empty()) {
        const auto* node = stack.back();
        stack.pop_back();
        if (node->type != GUMBO_NODE_ELEMENT) continue;
        if (!visit(node)) continue;
        const auto& children = node->v.element.children;
        for (unsigned i = children.length; i > 0; --i)
            stack.push_back(static_cast<const GumboNode*>(children.data[i - 1]));
    }
}

/// Bytes of text in the paragraphs directly below `node`.
std::size_t paragraph_text(const GumboNode* node) {
    std::size_t size = 0;
    const auto& children = node->v.element.children;
    for (unsigned i = 0; i < children.length; ++i) {
        const auto* child = static_cast<const GumboNode*>(children.data[i]);
        if (child->type == GUMBO_NODE_ELEMENT && child->v.element.tag == GUMBO_TAG_P)
            size += TextBelow().run(child).size();
    }
    return size;
}

/// How surely an element is the article's: named as its body, an <article>, <main>.
int container_rank(const GumboElement& element) {
    if (attribute(element, "itemprop") == "articleBody") return 3;
    if (element.tag == GUMBO_TAG_ARTICLE) return 2;
    if (element.tag == GUMBO_TAG_MAIN || attribute(element, "role") == "main") return 1;
    return 0;
}

/// The element that holds the article: the best named one with most text, else the one whose own
/// paragraphs hold most.
const GumboNode* main_element(const GumboNode* root) {
    const GumboNode* best = root;
    int best_rank = -1;
    std::size_t best_size = 0;
    for_each_element(root, [&](const GumboNode* node) {
        if (is_furniture(node->v.element) && node != root)
            return node->v.element.tag == GUMBO_TAG_HEAD;
        const int rank = container_rank(node->v.element);
        if (rank == 0 && best_rank > 0) return true;
        const auto size = rank > 0 ? TextBelow().run(node).size() : paragraph_text(node);
        if (size > 0 && (rank > best_rank || (rank == best_rank && size > best_size))) {
            best = node;
            best_rank = rank;
            best_size = size;
        }
        return true;
    });
    return best;
}

/// Elements that old pages leave open, and those that have no end.
bool may_stay_open(std::string_view tag) {
    static constexpr auto tags = std::to_array<std::string_view>(
        {"p",    "li",  "dt",    "dd",   "tr",    "td",   "th",     "option",
         "br",   "img", "meta",  "link", "input", "hr",   "source", "area",
         "base", "col", "embed", "wbr",  "param", "track"});
    return std::find(tags.begin(), tags.end(), tag) != tags.end();
}

/// How deep the elements of `html` nest, roughly, in one pass: the parser's time grows with the
/// square of it.
std::size_t nesting_depth(std::string_view html) {
    std::size_t depth = 0;
    std::size_t deepest = 0;
    for (auto at = html.find('<'); at != std::string_view::npos && at + 1 < html.size();
         at = html.find('<', at + 1)) {
        const bool closes = html[at + 1] == '/';
        const auto name_begin = at + (closes ? 2 : 1);
        const auto name_end = html.find_first_of(" \t\r\n/>", name_begin);
        const auto name = html.substr(name_begin, std::min(name_end, html.size()) - name_begin);
        if (name.empty() || name.size() > 20 || name[0] == '!' || may_stay_open(text::fold(name)))
            continue;
        if (!closes)
            deepest = std::max(deepest, ++depth);
        else if (depth > 0)
            --depth;
    }
    return deepest;
}

/// The body repeats the headline in most pages: drop it where it comes first.
void drop_leading_title(std::string& body, const std::string& title) {
    const auto line_end = std::min(body.find('\n'), body.size());
    if (!title.empty() && text::fold(trimmed(body.substr(0, line_end))) == text::fold(title))
        body = trimmed(body.substr(line_end));
}

}  // namespace

Result<deals::Article> article_from_html(std::string_view html) {
    if (nesting_depth(html) > deepest_nesting)
        return fail(ErrorKind::input, "the page nests its elements too deeply");
    const Parsed parsed(html);
    deals::Article article;
    PageMetadata metadata;
    for_each_element(parsed.output->root, [&](const GumboNode* node) {
        metadata.read(node->v.element);
        return true;
    });
    metadata.fill(article);
    article.body = TextBelow().run(main_element(parsed.output->root));
    drop_leading_title(article.body, article.title);
    if (article.title.empty() && article.body.empty())
        return fail(ErrorKind::input, "the page holds no text");
    return article;
}

std::string text_of_html(std::string_view fragment) {
    if (nesting_depth(fragment) > deepest_nesting) return {};
    const Parsed parsed(fragment);
    return TextBelow().run(parsed.output->root);
}

std::string declared_charset(std::string_view bytes) {
    const auto start = text::fold(text::repaired(bytes.substr(0, 4096)));
    for (const std::string_view key : {"charset=", "encoding="}) {
        const auto found = start.find(key);
        if (found == std::string::npos) continue;
        auto value = std::string_view(start).substr(found + key.size());
        value.remove_prefix(std::min(value.find_first_not_of("\"'"), value.size()));
        return std::string(value.substr(0, value.find_first_of("\"' ;/>?")));
    }
    return {};
}

}  // namespace vigie::indexer
