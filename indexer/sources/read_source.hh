// indexer/sources/read_source.hh: files, folders and standard input -> articles and problems.
#pragma once

#include <istream>
#include <string>
#include <vector>

#include "indexer/sources/problem.hh"

namespace vigie::indexer {

/// Reads one source into `sink`: a file, a folder (all documents below it, in the order of their
/// names, hidden files left out, each folder once however links lead to it), or "-" for `in`.
///
/// The format is told by name and content (format.hh), packed files are unpacked. In a folder,
/// files whose ending is no document of ours are passed over (Sink::passed_over); named alone they
/// are read as text. An article without id gets its URL, else the file's path, with a mark of its
/// content where a file holds several. Every problem costs at most its document.
void read_source(const std::string& source, std::istream& in, const Sink& sink);

}  // namespace vigie::indexer
