// common/lexicon/embedded.hh: between the build step that compiles the files in and lexicon.cc
// only.
#pragma once

#include <string_view>

namespace vigie::lexicon {

struct EmbeddedFile {
    std::string_view name;
    std::string_view content;
};

/// All compiled-in files; the last entry is empty.
extern const EmbeddedFile embedded_files[];

}  // namespace vigie::lexicon
