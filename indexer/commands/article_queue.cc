#include "indexer/commands/article_queue.hh"

#include <utility>

namespace vigie::indexer {
namespace {

std::size_t size_of(const deals::Article& article) {
    return article.title.size() + article.body.size();
}

}  // namespace

ArticleQueue::ArticleQueue(const std::function<void(const Sink&)>& read_all, const Sink& others) {
    Sink sink = others;
    sink.article = [this](deals::Article article) { push(std::move(article)); };
    sink.stopped = [this, stopped = others.stopped] {
        const std::scoped_lock lock(mutex_);
        return given_up_ || stopped();
    };
    reader_ = std::jthread([this, read_all, sink = std::move(sink)] {
        read_all(sink);
        const std::scoped_lock lock(mutex_);
        at_end_ = true;
        changed_.notify_all();
    });
}

ArticleQueue::~ArticleQueue() {
    const std::scoped_lock lock(mutex_);
    given_up_ = true;
    changed_.notify_all();
}

void ArticleQueue::push(deals::Article article) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return bytes_ < bytes_held || given_up_; });
    bytes_ += size_of(article);
    waiting_.push_back(std::move(article));
    changed_.notify_all();
}

std::optional<deals::Article> ArticleQueue::next() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return !waiting_.empty() || at_end_; });
    if (waiting_.empty()) return std::nullopt;
    auto article = std::move(waiting_.front());
    waiting_.pop_front();
    bytes_ -= size_of(article);
    changed_.notify_all();
    return article;
}

}  // namespace vigie::indexer
