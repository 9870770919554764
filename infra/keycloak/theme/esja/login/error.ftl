<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    ${msg("errorTitle")}
  <#elseif section = "form">
    <div id="kc-error-message">
      <p class="lead">${kcSanitize(message.summary)?no_esc}</p>
      <#if traceId??><p id="traceId" class="quiet">${msg("traceIdSupportMessage", traceId)}</p></#if>
      <#if !skipLink?? && layout.home()?has_content>
      <p class="actions"><a id="backToApplication" class="button button-first" href="${layout.home()}">${msg("backToHome")}</a></p>
      </#if>
    </div>
  </#if>
</@layout.registrationLayout>
