<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
  <#if section = "header">
    ${msg("logoutConfirmTitle")}
  <#elseif section = "form">
    <p class="lead">${msg("logoutConfirmHeader")}</p>
    <form class="form" action="${url.logoutConfirmAction}" method="post">
      <input type="hidden" name="session_code" value="${logoutConfirm.code}">
      <div class="actions">
        <button class="button button-first" id="kc-logout" name="confirmLogout" type="submit">${msg("doLogout")}</button>
        <#if !logoutConfirm.skipLink && layout.home()?has_content>
        <a class="button" href="${layout.home()}">${msg("doCancel")}</a>
        </#if>
      </div>
    </form>
  </#if>
</@layout.registrationLayout>
