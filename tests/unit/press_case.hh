// tests/unit/press_case.hh: a headline with its first sentences, and the deals read of them.
#pragma once

#include <ostream>
#include <string>

#include "indexer/extract/extract.hh"

/// A headline, its article, and the deals read: kind, status, company and sum, "|" between.
struct PressCase {
    const char* title;
    const char* text;
    const char* deals;
};
inline std::ostream& operator<<(std::ostream& out, const PressCase& c) {
    return out << '"' << c.title << " / " << c.text << '"';
}

/// The deals of the case, as they are written in it; with who buys ("by X") where asked.
inline std::string told(const PressCase& c, bool buyers) {
    vigie::deals::Article article;
    article.title = c.title;
    article.body = c.text;
    article.date = vigie::dates::single_day(*vigie::dates::parse_iso_day("2024-06-03"));
    std::string deals;
    for (const auto& deal : vigie::indexer::extract(article).deals) {
        if (!deals.empty()) deals += "|";
        deals += std::string(vigie::deals::to_string(deal.kind)) + " ";
        deals += std::string(vigie::deals::to_string(deal.status)) + " ";
        deals += (deal.company.empty() ? "-" : deal.company) + " ";
        deals += deal.amount ? vigie::money::to_text(*deal.amount) : "-";
        for (const auto& investor : deal.investors)
            if (buyers && investor.role == vigie::deals::Role::buyer)
                deals += " by " + investor.name;
    }
    return deals;
}
