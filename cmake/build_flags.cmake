# One interface target carries warnings and sanitizers; every library of Vigie links it.
add_library(vigie_build INTERFACE)
configure_file(${CMAKE_CURRENT_LIST_DIR}/vigie_version.hh.in ${PROJECT_BINARY_DIR}/generated/vigie_version.hh)
target_include_directories(vigie_build INTERFACE ${PROJECT_SOURCE_DIR} ${PROJECT_BINARY_DIR}/generated)
target_compile_options(vigie_build INTERFACE -Wall -Wextra -Wpedantic -Wconversion)
if(CMAKE_CXX_COMPILER_ID STREQUAL GNU AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  # GCC bug 105651: false alarms inside std::string of GCC 12.
  target_compile_options(vigie_build INTERFACE -Wno-restrict)
endif()
# Only with the compiler that the project is tested with: others warn of other things.
if(VIGIE_WERROR AND CMAKE_CXX_COMPILER_ID STREQUAL GNU AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  target_compile_options(vigie_build INTERFACE -Werror)
endif()
if(VIGIE_SANITIZE)
  target_compile_options(vigie_build INTERFACE -fsanitize=${VIGIE_SANITIZE} -fno-omit-frame-pointer
                                               -fno-sanitize-recover=all)
  target_link_options(vigie_build INTERFACE -fsanitize=${VIGIE_SANITIZE})
endif()
