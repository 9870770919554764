<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
  <#if section = "header">
    ${msg("pageExpiredTitle")}
  <#elseif section = "form">
    <p class="lead">${msg("pageExpiredText")}</p>
    <p class="actions">
      <a id="loginRestartLink" class="button button-first" href="${url.loginRestartFlowUrl}">${msg("pageExpiredRestart")}</a>
      <a id="loginContinueLink" class="button" href="${url.loginAction}">${msg("pageExpiredContinue")}</a>
    </p>
  </#if>
</@layout.registrationLayout>
