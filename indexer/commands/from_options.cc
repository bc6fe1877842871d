#include "indexer/commands/from_options.hh"

#include "common/index/default_path.hh"

namespace vigie::indexer {

Result<std::string> index_path(const Options& options) {
    return index::index_path(options.index, index::process_environment);
}

std::optional<Language> language_of(const Options& options) {
    if (options.language.empty()) return std::nullopt;
    return options.language == "en" ? Language::english : Language::french;
}

}  // namespace vigie::indexer
