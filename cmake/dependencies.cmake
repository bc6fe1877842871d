# Everything comes from Debian 12; nothing is downloaded or vendored.
find_package(PkgConfig REQUIRED)
pkg_check_modules(XAPIAN REQUIRED IMPORTED_TARGET xapian-core>=1.4)
pkg_check_modules(CMARK REQUIRED IMPORTED_TARGET libcmark)
pkg_check_modules(GUMBO REQUIRED IMPORTED_TARGET gumbo)
pkg_check_modules(LIBXML REQUIRED IMPORTED_TARGET libxml-2.0)
find_package(ICU 70 REQUIRED COMPONENTS uc i18n data)
# Linked in where Debian has them so: vigie-search starts anew for every question, and the dynamic
# linker's work on these two was a third of its start.
set(Boost_USE_STATIC_LIBS ON)
find_package(Boost 1.81 QUIET COMPONENTS json program_options)
set(Boost_USE_STATIC_LIBS OFF)
find_package(Boost 1.81 REQUIRED COMPONENTS program_options json iostreams unit_test_framework)
# Its headers alone (fmt::fmt-header-only): Debian has no static library of it, and the shared one took
# a tenth of the start.
find_package(fmt 9 REQUIRED)
find_package(ZLIB REQUIRED)  # chunks of a bulk build are packed as Xapian packs them
find_package(Threads REQUIRED)
