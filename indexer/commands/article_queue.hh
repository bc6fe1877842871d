// indexer/commands/article_queue.hh: turns readers that call back into a source that is asked.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include "indexer/sources/problem.hh"

namespace vigie::indexer {

/// Articles of several sources, read by a thread of its own while others work on them. Holds a
/// bounded number of articles.
class ArticleQueue {
public:
    /// `read_all` is run in the reading thread with the sink to fill.
    ArticleQueue(const std::function<void(const Sink&)>& read_all, const Sink& others);
    ~ArticleQueue();
    ArticleQueue(const ArticleQueue&) = delete;
    ArticleQueue& operator=(const ArticleQueue&) = delete;

    /// The next article; nothing at the end.
    std::optional<deals::Article> next();

private:
    void push(deals::Article article);

    static constexpr std::size_t bytes_held = 32U << 20U;

    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<deals::Article> waiting_;
    std::size_t bytes_ = 0;
    bool at_end_ = false;
    bool given_up_ = false;
    std::jthread reader_;
};

}  // namespace vigie::indexer
