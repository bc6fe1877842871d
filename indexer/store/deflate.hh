// indexer/store/deflate.hh: values of tables as glass packs them (raw deflate).
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace vigie::indexer::glass {

/// Not for use from several threads at once.
class Deflate {
public:
    Deflate();
    ~Deflate();
    Deflate(const Deflate&) = delete;
    Deflate& operator=(const Deflate&) = delete;

    /// The packed bytes, valid until the next call; empty where they would not be fewer.
    std::string_view pack(std::string_view bytes);

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace vigie::indexer::glass
