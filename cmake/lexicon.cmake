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
