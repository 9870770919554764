<#macro content>
<p>${msg("oneAccount")}</p>
</#macro>
