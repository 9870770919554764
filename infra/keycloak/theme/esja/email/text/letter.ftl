<#ftl output_format="plainText">
<#macro letter title lead link button expiry why>
${title}

${lead}

${button}${msg("colon")}
${link}

${expiry} ${why}

--
${msg("productName")}
${msg("mailFooter")}
</#macro>
