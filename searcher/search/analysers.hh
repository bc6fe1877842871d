// searcher/search/analysers.hh: the analysers of a thread, kept so that stems are made once.
#pragma once

#include "common/text/analyse.hh"

namespace vigie::searcher {

inline text::Analyser& analyser_of(Language language) {
    thread_local text::Analyser french(Language::french);
    thread_local text::Analyser english(Language::english);
    return language == Language::english ? english : french;
}

}  // namespace vigie::searcher
