# vigie_lexicon(target file.tsv ...): compiles vocabulary files into `target`, readable at run time
# by name through common/lexicon/lexicon.hh.
set(VIGIE_EMBED_SCRIPT ${CMAKE_CURRENT_LIST_DIR}/embed.cmake)
function(vigie_lexicon target)
  set(sources ${ARGN})
  list(TRANSFORM sources PREPEND ${CMAKE_CURRENT_SOURCE_DIR}/)
  set(out ${CMAKE_CURRENT_BINARY_DIR}/${target}_files.cc)
  add_custom_command(
    OUTPUT ${out}
    COMMAND ${CMAKE_COMMAND} -DOUT=${out} "-DFILES=${sources}" -P ${VIGIE_EMBED_SCRIPT}
    DEPENDS ${sources} ${VIGIE_EMBED_SCRIPT}
    COMMENT "Compiling the vocabulary" VERBATIM)
  target_sources(${target} PRIVATE ${out})
endfunction()

# vigie_made(target maker library…): a source of `target` that the program of maker.cc writes on its
# standard output when Vigie is built.
function(vigie_made target maker)
  add_executable(${maker} ${maker}.cc)
  target_link_libraries(${maker} PRIVATE ${ARGN})
  set_target_properties(${maker} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_CURRENT_BINARY_DIR})
  set(out ${CMAKE_CURRENT_BINARY_DIR}/${maker}.made.cc)
  add_custom_command(OUTPUT ${out} COMMAND ${maker} > ${out} DEPENDS ${maker}
    COMMENT "Making the tables of ${target}" VERBATIM)
  target_sources(${target} PRIVATE ${out})
endfunction()
