#include "common/lexicon/quoted.hh"

namespace vigie::lexicon {

std::string quoted(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\')
            out += {'\\', c};
        else if (c >= ' ' && c <= '~')
            out += c;
        else
            for (const int shift : {6, 3, 0}) {
                if (shift == 6) out += '\\';
                out += static_cast<char>('0' + ((byte >> shift) & 7));
            }
    }
    return out + '"';
}

}  // namespace vigie::lexicon
